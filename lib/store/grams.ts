import * as limits from '../limits.ts';
import type { CorpusDatabase } from './corpus-database.ts';
import { countWrite, writeMeta } from './meta.ts';
import type { GramEdit } from './plan-grams.ts';
import type { GramRow } from './rows.ts';

/**
 * Carries a plan out, within the caller's transaction and before it changes any passage; a row left without passages
 * is deleted.
 */
export async function applyGrams(database: CorpusDatabase, plan: readonly GramEdit[]): Promise<void> {
  const stored = await database.grams.bulkGet(plan.map(({ gram, chunk }) => [gram, chunk]));
  const puts: GramRow[] = [];
  const deletes: [string, number][] = [];
  plan.forEach((edit, at) => {
    const old = stored[at]?.rows ?? '';
    const rows = inOrder(withoutRanges(old, edit), edit.added);
    if (rows !== '') puts.push({ gram: edit.gram, chunk: edit.chunk, rows });
    else if (old !== '') deletes.push([edit.gram, edit.chunk]);
  });
  await database.grams.bulkPut(puts);
  await database.grams.bulkDelete(deletes);
}

/** Rows are stored ascending; those added are so too, and mostly all above. */
function inOrder(kept: string, added: string): string {
  if (kept === '' || added === '' || kept.charCodeAt(kept.length - 1) < added.charCodeAt(0))
    return kept + added;
  return Array.from(kept + added)
    .sort()
    .join('');
}

function withoutRanges(rows: string, { chunk, removed }: GramEdit): string {
  if (removed.length === 0) return rows;
  const base = chunk * limits.gramChunk;
  let kept = '';
  for (let at = 0; at < rows.length; at += 1) {
    const row = base + rows.charCodeAt(at);
    if (!removed.some(({ first, last }) => row >= first && row <= last)) kept += rows[at];
  }
  return kept;
}

/**
 * Adds the grams of one chunk. Pages may ask for terms meanwhile, so that it is done in many small transactions; done
 * again after a death it gives the same. `isFresh`: no other passage of the chunk has grams, so that nothing is read.
 */
export async function writeGrams(
  database: CorpusDatabase,
  plan: readonly GramEdit[],
  isFresh: boolean,
): Promise<void> {
  for (let at = 0; at < plan.length; at += limits.gramSlice) {
    const slice = plan.slice(at, at + limits.gramSlice);
    await database.transaction('rw', database.grams, async () => {
      if (!isFresh) await applyGrams(database, slice);
      else
        await database.grams.bulkPut(slice.map(({ gram, chunk, added }) => ({ gram, chunk, rows: added })));
    });
  }
}

/** Forgets every gram, made by other rules, and that any passage had been indexed. */
export async function clearGrams(database: CorpusDatabase, indexing: number): Promise<void> {
  await database.transaction('rw', [database.grams, database.documents, database.meta], async () => {
    await database.grams.clear();
    await database.documents.toCollection().modify((row) => {
      row.indexedTo = row.firstRow - 1;
    });
    await writeMeta(database, 'indexing', indexing);
    await countWrite(database);
  });
}

/** Grams from one to another, both included; the same twice reads a single gram. */
export interface GramRange {
  from: string;
  to: string;
}

/** The stored rows of each range, all read in one transaction. */
export function readGrams(database: CorpusDatabase, ranges: readonly GramRange[]): Promise<GramRow[][]> {
  return database.transaction('r', database.grams, () =>
    Promise.all(
      ranges.map(({ from, to }) =>
        database.grams
          .where('[gram+chunk]')
          .between([from, 0], [to, Number.MAX_SAFE_INTEGER], true, true)
          .toArray(),
      ),
    ),
  );
}

/** The grams of a range, each once. */
export async function readGramNames(database: CorpusDatabase, { from, to }: GramRange): Promise<string[]> {
  const keys = await database.grams
    .where('[gram+chunk]')
    .between([from, 0], [to, Number.MAX_SAFE_INTEGER], true, true)
    .primaryKeys();
  return [...new Set(keys.map(([gram]) => gram))];
}

/** Calls back with each passage row of a stored row. */
export function eachRow({ chunk, rows }: GramRow, visit: (row: number) => void): void {
  const base = chunk * limits.gramChunk;
  for (let at = 0; at < rows.length; at += 1) visit(base + rows.charCodeAt(at));
}
