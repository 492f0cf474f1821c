import { segmentPassages } from '../limits.ts';
import { indexing } from '../search/gram-rows.ts';
import { withDatabase } from '../store/connection.ts';
import type { CorpusDatabase } from '../store/corpus-database.ts';
import { readDocuments } from '../store/documents.ts';
import { clearGrams } from '../store/grams.ts';
import { readMeta } from '../store/meta.ts';
import { asOneWriter } from '../store/one-writer.ts';
import { joinRanges } from '../store/row-ranges.ts';
import type { DocumentRow, RowRange } from '../store/rows.ts';
import { dropHalfSegments, writeSegment } from '../store/segments.ts';
import { storageProblem } from '../store/storage-error.ts';
import { passageBlocks } from './passage-blocks.ts';
import { tidyOnce } from './tidy-index.ts';

/**
 * Makes what is missing of the search index and forgets what is too much, segment by segment; whoever else writes
 * comes between two segments.
 */
export async function ensureIndex(database: CorpusDatabase): Promise<void> {
  await unlessNewer(async () => {
    await indexMissing(database);
    while (await asOneWriter(database, () => withDatabase(database, 'write', () => tidyOnce(database))));
  });
}

/** Makes what is missing, and nothing more: a search waits for it. */
export function ensureIndexed(database: CorpusDatabase): Promise<void> {
  return unlessNewer(() => indexMissing(database));
}

async function indexMissing(database: CorpusDatabase): Promise<void> {
  if (await isStale(database)) await asOneWriter(database, () => makeAnew(database));
  while ((await unindexed(database)).length > 0) {
    await asOneWriter(database, () => withDatabase(database, 'write', () => indexSome(database)));
  }
}

/** A database of newer code is left as it is. */
async function unlessNewer(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
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

/** Writes one segment of the first passages that have no grams. */
async function indexSome(database: CorpusDatabase): Promise<void> {
  const parts = firstRows(await unindexed(database), segmentPassages);
  if (parts.length === 0) return;
  const ranges = joinRanges(parts.map(({ range }) => range));
  await dropHalfSegments(database);
  await writeSegment(database, ranges, passageBlocks(database, ranges), {
    replaced: [],
    async alongside() {
      for (const { id, range } of parts) await database.documents.update(id, { indexedTo: range.last });
    },
  });
}

/** Of these documents the rows without grams, at most `most`. */
function firstRows(documents: readonly DocumentRow[], most: number): { id: string; range: RowRange }[] {
  let left = most;
  return documents.flatMap(({ id, indexedTo, lastRow }) => {
    const range = { first: indexedTo + 1, last: Math.min(lastRow, indexedTo + left) };
    left -= range.last - indexedTo;
    return range.first <= range.last ? [{ id, range }] : [];
  });
}
