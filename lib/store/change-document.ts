import type { SourceDocument } from '../model.ts';
import { withDatabase } from './connection.ts';
import type { CorpusDatabase } from './corpus-database.ts';
import { counts } from './documents.ts';
import { addHolding } from './glossary-rows.ts';
import { countWrite, nextRevision, readMeta, writeMeta } from './meta.ts';
import type { DocumentRow } from './rows.ts';

/** What a reader may change of a document; what is absent stays. */
export interface DocumentChange extends Partial<Pick<DocumentRow, 'on' | 'marked' | 'removedAt'>> {
  stated?: Partial<Pick<SourceDocument, 'title' | 'date' | 'issuer'>>;
}

/**
 * Changes a document and at once counts its terms in or out, which costs what the document holds; ranking the glossary
 * anew is left to the next derivation. Answers false where there is no such document.
 */
export function changeDocument(
  database: CorpusDatabase,
  id: string,
  { stated, ...flags }: DocumentChange,
): Promise<boolean> {
  return withDatabase(database, 'write', () => {
    const { documents, terms, holdings, meta } = database;
    return database.transaction('rw', [documents, terms, holdings, meta], async () => {
      const before = await documents.get(id);
      if (!before) return false;
      const after: DocumentRow = { ...before, ...flags, document: { ...before.document, ...stated } };
      await documents.put(after);
      if (counts(before) !== counts(after) || before.marked !== after.marked)
        await recount(database, before, after);
      await countWrite(database);
      return true;
    });
  });
}

async function recount(database: CorpusDatabase, before: DocumentRow, after: DocumentRow): Promise<void> {
  const holding = await database.holdings.get(before.id);
  if (holding) {
    const rows = (await database.terms.bulkGet(holding.terms)).filter((row) => row !== undefined);
    const shown = rows.filter(({ count }) => count > 0).length;
    const byKey = new Map(rows.map((row) => [row.key, row]));
    if (counts(before)) addHolding(byKey, holding, before.marked, -1);
    if (counts(after)) addHolding(byKey, holding, after.marked, 1);
    await database.terms.bulkPut(rows);
    await add(database, 'terms', rows.filter(({ count }) => count > 0).length - shown);
  }
  const sign = Number(counts(after)) - Number(counts(before));
  await add(database, 'documents', sign);
  await add(database, 'passages', sign * after.passages);
  await writeMeta(database, 'glossaryRevision', nextRevision(await readMeta(database, 'glossaryRevision')));
  if (sign === 0) return;
  await add(database, 'choices', 1);
  await writeMeta(database, 'stale', 1);
}

async function add(
  database: CorpusDatabase,
  name: 'documents' | 'passages' | 'terms' | 'choices',
  amount: number,
): Promise<void> {
  if (amount !== 0) await writeMeta(database, name, (await readMeta(database, name)) + amount);
}
