import * as limits from '../limits.ts';
import type { CorpusDatabase } from './corpus-database.ts';
import { countWrite, writeMeta } from './meta.ts';
import { type GramEdit, type Grams, planGrams } from './plan-grams.ts';
import type { GramRow } from './rows.ts';

/**
 * Carries a plan out, within the caller's transaction and before it changes any passage; a row left without passages
 * is deleted.
 */
export async function applyGrams(database: CorpusDatabase, plan: readonly GramEdit[]): Promise<void> {
  const used = await usedChunks(database, new Set(plan.map(({ chunk }) => chunk)));
  const fresh = plan.filter(({ chunk, added }) => !used.has(chunk) && added !== '');
  const shared = plan.filter(({ chunk }) => used.has(chunk));
  const stored = await database.grams.bulkGet(shared.map(({ gram, chunk }) => [gram, chunk]));
  const puts = fresh.map(({ gram, chunk, added }) => ({ gram, chunk, rows: added }));
  const deletes: [string, number][] = [];
  shared.forEach((edit, at) => {
    const old = stored[at]?.rows ?? '';
    const rows = withoutRanges(old, edit) + edit.added;
    if (rows !== '') puts.push({ gram: edit.gram, chunk: edit.chunk, rows });
    else if (old !== '') deletes.push([edit.gram, edit.chunk]);
  });
  await database.grams.bulkPut(puts);
  await database.grams.bulkDelete(deletes);
}

/** Chunks that have passages: of others no gram is stored, and thousands of look-ups are saved. */
async function usedChunks(database: CorpusDatabase, chunks: ReadonlySet<number>): Promise<Set<number>> {
  const used = new Set<number>();
  for (const chunk of chunks) {
    const base = chunk * limits.gramChunk;
    const rows = database.passages.where('row').between(base, base + limits.gramChunk);
    if ((await rows.count()) > 0) used.add(chunk);
  }
  return used;
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
 * Puts all grams in place of those stored, made by other rules. Pages may ask for terms meanwhile, so that `meta`, which
 * every question reads, is written only after: a death between the two costs a repetition.
 */
export async function replaceGrams(
  database: CorpusDatabase,
  indexing: number,
  grams: readonly Grams[],
): Promise<void> {
  const rows = planGrams(grams, []).map(({ gram, chunk, added }) => ({ gram, chunk, rows: added }));
  await database.transaction('rw', database.grams, async () => {
    await database.grams.clear();
    for (let at = 0; at < rows.length; at += limits.gramSlice) {
      await database.grams.bulkAdd(rows.slice(at, at + limits.gramSlice));
    }
  });
  await database.transaction('rw', database.meta, async () => {
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
