/** Rows that only the reader could make again: highlights, and the tables of edits. */
import type { SavedHighlight } from '../model.ts';
import { withDatabase } from './connection.ts';
import type { CorpusDatabase } from './corpus-database.ts';
import { highlightRow } from './highlights.ts';
import { countWrite, writeMeta } from './meta.ts';
import { highlightOf } from './read-highlights.ts';
import type { DocumentRow } from './rows.ts';

/** Rows of the tables of edits, by name of the table. */
export type EditRows = Record<string, unknown[]>;

export interface OwnRows {
  /** Deleted ones included, in their order. */
  highlights: SavedHighlight[];
  edits: EditRows;
}

/** What the reader made, all of it at one moment. */
export function readOwnRows(database: CorpusDatabase, editTables: readonly string[]): Promise<OwnRows> {
  return withDatabase(database, 'read', () => {
    const tables = editTables.map((name) => database.table(name));
    return database.transaction('r', [database.highlights, ...tables], async () => {
      const highlights = await database.highlights.orderBy('sequence').toArray();
      const edits: EditRows = {};
      for (const table of tables) {
        const rows = await table.toArray();
        if (rows.length > 0) edits[table.name] = rows;
      }
      return { highlights: highlights.map(highlightOf), edits };
    });
  });
}

/** Puts these in the place of all that were there; called in a transaction that may write every table. */
export async function replaceOwnRows(
  database: CorpusDatabase,
  { highlights, edits }: OwnRows,
  editTables: readonly string[],
): Promise<void> {
  await database.highlights.clear();
  await putHighlights(database, highlights);
  for (const name of editTables) {
    await database.table(name).clear();
    await database.table(name).bulkAdd(edits[name] ?? []);
  }
}

/** Writes highlights as they are; their terms are linked anew when they are next listed. */
export async function putHighlights(
  database: CorpusDatabase,
  highlights: readonly SavedHighlight[],
): Promise<void> {
  await database.highlights.bulkPut(highlights.map(highlightRow));
  await writeMeta(database, 'highlightsLinked', 0);
}

/** Adds rows of edits where there is none under their key; called in a transaction. */
export async function addMissingEdits(database: CorpusDatabase, edits: EditRows): Promise<void> {
  for (const [name, rows] of Object.entries(edits)) {
    const table = database.table(name);
    const known = new Set((await table.toCollection().primaryKeys()).map((key) => JSON.stringify(key)));
    const { keyPath } = table.schema.primKey;
    const keyOf = (row: Record<string, unknown>) =>
      JSON.stringify(Array.isArray(keyPath) ? keyPath.map((path) => row[path]) : row[String(keyPath)]);
    await table.bulkAdd(rows.filter((row) => !known.has(keyOf(row as Record<string, unknown>))));
  }
}

/** Writes in one transaction over every table. */
export function writeOwnRows(database: CorpusDatabase, task: () => Promise<void>): Promise<void> {
  return withDatabase(database, 'write', () =>
    database.transaction('rw', database.tables, async () => {
      await task();
      await countWrite(database);
    }),
  );
}

/** Gives a staged document the state it had in a backup. */
export async function setStagedState(
  database: CorpusDatabase,
  id: string,
  state: Pick<DocumentRow, 'on' | 'marked' | 'removedAt' | 'addedAt'>,
): Promise<void> {
  await withDatabase(database, 'write', () =>
    database.transaction('rw', database.staging, async () => {
      const staged = await database.staging.get(id);
      if (staged?.row) await database.staging.put({ ...staged, row: { ...staged.row, ...state } });
    }),
  );
}

/** Highlights saved after the one of that sequence, and what to go on from. */
export function countSince(
  database: CorpusDatabase,
  sequence: number,
): Promise<{ count: number; last: number; firstAt: number | null }> {
  return withDatabase(database, 'read', async () => {
    const since = () => database.highlights.where('sequence').above(sequence);
    const last = await database.highlights.orderBy('sequence').last();
    const first = await since().first();
    return { count: await since().count(), last: last?.sequence ?? 0, firstAt: first?.savedAt ?? null };
  });
}
