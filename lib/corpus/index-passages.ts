import { gramChunk, indexSlice } from '../limits.ts';
import type { Passage } from '../model.ts';
import { GramRows, indexing } from '../search/gram-rows.ts';
import { withDatabase } from '../store/connection.ts';
import type { CorpusDatabase } from '../store/corpus-database.ts';
import { readDocuments, readPassagesIn } from '../store/documents.ts';
import { clearGrams, writeGrams } from '../store/grams.ts';
import { readMeta } from '../store/meta.ts';
import { asOneWriter } from '../store/one-writer.ts';
import { planAdded } from '../store/plan-grams.ts';
import type { DocumentRow } from '../store/rows.ts';
import { storageProblem } from '../store/storage-error.ts';
import { takeBreath } from '../take-breath.ts';

/** Makes what is missing of the search index, chunk by chunk; whoever else writes comes between two chunks. */
export async function ensureIndex(database: CorpusDatabase, isWanted = () => true): Promise<void> {
  try {
    if (await isStale(database)) await asOneWriter(database, () => makeAnew(database));
    while (isWanted() && (await unindexed(database)).length > 0) {
      await asOneWriter(database, () => indexChunk(database));
    }
  } catch (error) {
    // A database of newer code is left as it is.
    if (storageProblem(error) !== 'newer') throw error;
  }
}

function makeAnew(database: CorpusDatabase): Promise<void> {
  return withDatabase(database, 'write', () => clearGrams(database, indexing));
}

/** How many passages no search can find yet. */
export async function passagesUnindexed(database: CorpusDatabase): Promise<number> {
  const rows = await unindexed(database);
  return rows.reduce((sum, { indexedTo, lastRow }) => sum + lastRow - indexedTo, 0);
}

/** Of an empty corpus there is nothing to index. */
function isStale(database: CorpusDatabase): Promise<boolean> {
  return withDatabase(
    database,
    'read',
    async () => (await readMeta(database, 'indexing')) !== indexing && (await database.documents.count()) > 0,
  );
}

async function unindexed(database: CorpusDatabase): Promise<DocumentRow[]> {
  const rows = await withDatabase(database, 'read', () => readDocuments(database));
  return rows
    .filter(({ indexedTo, lastRow }) => indexedTo < lastRow)
    .sort((a, b) => a.indexedTo - b.indexedTo);
}

/** Indexes every passage that lies in the same chunk of rows as the first that has no grams. */
async function indexChunk(database: CorpusDatabase): Promise<void> {
  const waiting = await unindexed(database);
  const [first] = waiting;
  if (!first) return;
  const chunk = Math.floor((first.indexedTo + 1) / gramChunk);
  const end = (chunk + 1) * gramChunk - 1;
  const parts = waiting
    .filter((row) => Math.floor((row.indexedTo + 1) / gramChunk) === chunk)
    .map((row) => ({ row, range: { first: row.indexedTo + 1, last: Math.min(row.lastRow, end) } }));
  const ranges = parts.map(({ range }) => range);
  const plan = planAdded((await indexRanges(database, ranges)).grams, chunk, ranges);
  await withDatabase(database, 'write', async () => {
    await writeGrams(database, plan, await isFresh(database, chunk));
    const { documents } = database;
    await database.transaction('rw', documents, async () => {
      for (const { row, range } of parts) await documents.update(row.id, { indexedTo: range.last });
    });
  });
}

/** No passage of the chunk has grams yet. */
async function isFresh(database: CorpusDatabase, chunk: number): Promise<boolean> {
  const [from, to] = [chunk * gramChunk, (chunk + 1) * gramChunk - 1];
  const rows = await readDocuments(database);
  return rows.every(({ firstRow, indexedTo }) => indexedTo < firstRow || indexedTo < from || firstRow > to);
}

async function indexRanges(
  database: CorpusDatabase,
  ranges: readonly { first: number; last: number }[],
): Promise<GramRows> {
  const grams = new GramRows();
  for (const { first, last } of [...ranges].sort((a, b) => a.first - b.first)) {
    const passages = await withDatabase(database, 'read', () => readPassagesIn(database, first, last));
    for (let at = 0; at < passages.length; at += indexSlice) {
      await takeBreath();
      for (const { row, text } of passages.slice(at, at + indexSlice)) grams.add(text, row);
    }
  }
  return grams;
}

/** The grams of passages, each once: what the index must forget with them. */
export function gramsIn(passages: readonly Pick<Passage, 'text'>[]): string[] {
  const grams = new GramRows();
  for (const [row, { text }] of passages.entries()) grams.add(text, row);
  return grams.names;
}
