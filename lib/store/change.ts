import { withDatabase } from './connection.ts';
import type { CorpusDatabase } from './corpus-database.ts';
import { applyGrams } from './grams.ts';
import { countWrite, nextRevision, readMeta, writeMeta } from './meta.ts';
import {
  type CorpusChange,
  type PreparedChange,
  prepareChange,
  type RemovedDocument,
} from './prepare-change.ts';
import { pieces } from './statistics.ts';

/** Takes rows for passages out of use; a change that never follows leaves only a gap. */
export function reserveRows(database: CorpusDatabase, count: number): Promise<number> {
  return withDatabase(database, 'write', () =>
    database.transaction('rw', database.meta, async () => {
      const first = await readMeta(database, 'nextRow');
      await writeMeta(database, 'nextRow', first + count);
      return first;
    }),
  );
}

/**
 * Writes a change in one transaction, all or nothing; answers the new revision. Whoever prepares a change is the one
 * writer (`asOneWriter`) from then on, or it would not fit the corpus any more.
 */
export async function changeCorpus(database: CorpusDatabase, change: CorpusChange): Promise<number> {
  const prepared = prepareChange(
    change,
    await withDatabase(database, 'read', () => database.documents.toArray()),
  );
  const tables = database.tables.filter((table) => table.name !== 'highlights');
  return withDatabase(database, 'write', () =>
    database.transaction('rw', tables, async () => {
      await applyGrams(database, prepared.grams);
      await removeDocuments(database, change.removed);
      await writeRows(database, prepared);
      const revision = nextRevision(await readMeta(database, 'glossaryRevision'));
      await writeMeta(database, 'glossaryRevision', revision);
      await writeMeta(database, 'indexing', change.indexing);
      await countWrite(database);
      return revision;
    }),
  );
}

async function removeDocuments(database: CorpusDatabase, removed: readonly RemovedDocument[]): Promise<void> {
  for (const { row } of removed) {
    await database.documents.delete(row.id);
    await database.passages.where('row').between(row.firstRow, row.lastRow, true, true).delete();
    await database.statistics
      .where('[document+piece]')
      .between(...pieces(row.id))
      .delete();
  }
}

async function writeRows(database: CorpusDatabase, prepared: PreparedChange): Promise<void> {
  await database.documents.bulkPut(prepared.documents);
  await database.passages.bulkAdd(prepared.passages);
  await database.statistics.bulkAdd(prepared.statistics);
  await database.terms.clear();
  await database.postings.clear();
  await database.terms.bulkAdd(prepared.terms);
  await database.postings.bulkAdd(prepared.postings);
  await writeMeta(database, 'documents', prepared.documents.length);
  await writeMeta(
    database,
    'passages',
    prepared.documents.reduce((sum, row) => sum + row.passages, 0),
  );
  await writeMeta(database, 'terms', prepared.terms.length);
}
