import type { Transaction } from 'dexie';
import type { DocumentRow, TermRow } from './rows.ts';

/**
 * Gives the documents of schema 1 what schema 2 asks for, within the upgrade's transaction. Their statistics were
 * written in another form: they go, and the next preparation reads every document anew.
 */
export async function upgradeDocuments(transaction: Transaction): Promise<void> {
  await transaction
    .table<DocumentRow>('documents')
    .toCollection()
    .modify((row) => {
      Object.assign(row, {
        ...{ on: true, marked: true, removedAt: null },
        ...{ indexedTo: row.lastRow, content: '', sketch: [], addedAt: 0 },
      });
    });
  await transaction
    .table<TermRow>('terms')
    .toCollection()
    .modify((row) => {
      row.markedIn = row.documents;
    });
  await transaction.table('statistics').clear();
}
