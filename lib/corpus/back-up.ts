/** Backups of the corpus: made, looked through, restored. */
import {
  type Backup,
  type BackupHeader,
  type BackupLine,
  backupFormat,
  countBackup,
} from '../exchange/backup.ts';
import { editSchemas } from '../exchange/edit-schemas.ts';
import { backupLines, writeBackup } from '../exchange/write-backup.ts';
import { withDatabase } from '../store/connection.ts';
import { type CorpusDatabase, schemaNumber } from '../store/corpus-database.ts';
import { readDocuments, readPassages } from '../store/documents.ts';
import { asOneWriter } from '../store/one-writer.ts';
import { readOwnRows } from '../store/own-rows.ts';
import type { DocumentRow } from '../store/rows.ts';

/** What only whoever makes a backup knows. */
export interface BackupMaker {
  /** Version of the extension. */
  version: string;
  /** In ms since 1970. */
  madeAt: number;
}

/** The tables of edits. */
export const editTables = Object.keys(editSchemas);

/** Everything a reader could lose, as one file; documents are read one at a time. */
export function backUpAll(database: CorpusDatabase, maker: BackupMaker, settings: unknown): Promise<Blob> {
  return asOneWriter(database, async () => {
    const rows = await withDatabase(database, 'read', () => readDocuments(database));
    const own = await readOwnRows(database, editTables);
    const counts = {
      ...countBackup({ documents: [], ...own }),
      documents: rows.length,
      passages: rows.reduce((sum, { passages }) => sum + passages, 0),
    };
    const rest = backupLines({ documents: [], ...own, settings });
    return writeBackup(headerOf(maker, counts, rows), joined(documentLines(database, rows), rest));
  });
}

/** Only what the reader made, without the documents; null where there is nothing. */
export async function backUpOwn(database: CorpusDatabase, maker: BackupMaker): Promise<Blob | null> {
  const contents = { documents: [], settings: null, ...(await readOwnRows(database, editTables)) };
  const counts = countBackup(contents);
  if (counts.highlights + counts.edits === 0) return null;
  const rows = await withDatabase(database, 'read', () => readDocuments(database));
  return writeBackup(headerOf(maker, counts, rows), backupLines(contents));
}

function headerOf(
  maker: BackupMaker,
  counts: BackupHeader['counts'],
  rows: readonly DocumentRow[],
): BackupHeader {
  return {
    ...{ glossa: 'backup', format: backupFormat, schema: schemaNumber, ...maker, counts },
    titles: importedTitles(rows),
  };
}

/** Titles of the documents that did not come with the extension. */
export function importedTitles(rows: readonly DocumentRow[]): string[] {
  return rows
    .filter(({ document, removedAt }) => !document.builtIn && removedAt === null)
    .map(({ document }) => document.title);
}

async function* documentLines(
  database: CorpusDatabase,
  rows: readonly DocumentRow[],
): AsyncGenerator<BackupLine> {
  for (const row of rows) {
    const { document, on, marked, removedAt, addedAt } = row;
    yield { document, state: { on, marked, removedAt, addedAt } };
    for (const passage of await withDatabase(database, 'read', () => readPassages(database, row)))
      yield { passage };
  }
}

async function* joined(
  first: AsyncIterable<BackupLine>,
  then: Iterable<BackupLine>,
): AsyncGenerator<BackupLine> {
  yield* first;
  yield* then;
}

/** A backup without documents that holds just these highlights: an import. */
export function backupOf(highlights: Backup['highlights'], maker: BackupMaker): Backup {
  const contents = { documents: [], highlights, edits: {} };
  return { header: headerOf(maker, countBackup(contents), []), ...contents, settings: null };
}
