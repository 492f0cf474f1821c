/** What an import has prepared and not yet published. Nothing leads to it, so that nobody sees half an import. */
import type { Passage, SourceDocument } from '../model.ts';
import { refuseNewer, withDatabase } from './connection.ts';
import type { CorpusDatabase } from './corpus-database.ts';
import { rowOfPassage } from './documents.ts';
import { countWrite, readMeta, writeMeta } from './meta.ts';
import type { DocumentRow, StagedRow } from './rows.ts';
import { deleteStatistics, type Statistics, statisticsRows } from './statistics.ts';

/** A document read, with the statistics that the glossary is derived from. */
export interface PreparedDocument {
  document: SourceDocument;
  passages: readonly Passage[];
  statistics: Statistics;
  /** See `DocumentRow`. */
  content: string;
  sketch: number[];
}

/** The tables that staging touches; the database must be open. */
function tablesOf({ staging, documents, passages, statistics, meta }: CorpusDatabase) {
  return [staging, documents, passages, statistics, meta];
}

/** How a document begins that was never here. */
const fresh = { on: true, marked: true, removedAt: null };

/** Id of the row that says that an import is running. */
const running = '';

/** Notes that an import of so many files begins: whoever finds it without its holder knows that it broke off. */
export function beginStaging(database: CorpusDatabase, files: number): Promise<void> {
  return withDatabase(database, 'write', async () => {
    await database.staging.put({ id: running, row: null, files });
  });
}

/** Keeps one document, in one transaction and in rows of its own; answers the row it will have. */
export function stageDocument(database: CorpusDatabase, prepared: PreparedDocument): Promise<DocumentRow> {
  const { document, passages, statistics, content, sketch } = prepared;
  const last = passages.at(-1)?.number ?? 0;
  return withDatabase(database, 'read', () =>
    database.transaction('rw', tablesOf(database), async () => {
      await refuseNewer(database);
      const firstRow = await readMeta(database, 'nextRow');
      await writeMeta(database, 'nextRow', firstRow + last);
      const { on, marked, removedAt } = (await database.documents.get(document.id)) ?? fresh;
      await deleteStatistics(database, document.id);
      await database.statistics.bulkAdd(statisticsRows(document.id, statistics));
      await database.passages.bulkAdd(
        passages.map((passage) => ({ ...passage, row: rowOfPassage({ firstRow }, passage.number) })),
      );
      const place = { firstRow, lastRow: firstRow + last - 1, indexedTo: firstRow - 1 };
      const flags = { on, marked, removedAt, content, sketch, addedAt: Date.now() };
      const row = { id: document.id, document, ...place, passages: passages.length, terms: 0, ...flags };
      await database.staging.put({ id: document.id, row, files: 0 });
      await countWrite(database);
      return row;
    }),
  );
}

/** Forgets everything staged, or some of it; answers how many files the import had, 0 where there was none. */
export function dropStaging(database: CorpusDatabase, ids?: readonly string[]): Promise<number> {
  return withDatabase(database, 'write', () =>
    database.transaction('rw', tablesOf(database), async () => {
      const found = ids ? await database.staging.bulkGet([...ids]) : await database.staging.toArray();
      const rows = found.filter((row) => row !== undefined);
      for (const staged of rows) await dropOne(database, staged);
      if (rows.length > 0) await countWrite(database);
      return rows.reduce((sum, { files }) => sum + files, 0);
    }),
  );
}

async function dropOne(database: CorpusDatabase, { id, row }: StagedRow): Promise<void> {
  await database.staging.delete(id);
  if (!row) return;
  await database.passages.where('row').between(row.firstRow, row.lastRow, true, true).delete();
  // A document read again has them already: they serve it as well.
  if (!(await database.documents.get(id))) await deleteStatistics(database, id);
}
