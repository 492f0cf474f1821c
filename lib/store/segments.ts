/**
 * The search index is kept in segments: each is sorted and written once, and small ones are merged into larger ones
 * (P. O'Neil, E. Cheng, D. Gawlick, E. O'Neil, The log-structured merge-tree, Acta Informatica 33, 1996). What is half
 * written nobody reads. Whoever writes is the one writer (`asOneWriter`).
 */
import Dexie from 'dexie';
import { gramBlocksAtOnce, segmentNamesAtOnce } from '../limits.ts';
import type { CorpusDatabase } from './corpus-database.ts';
import type { PackedBlock } from './pack-grams.ts';
import { cutArray } from './pieces.ts';
import type { RowRange, SegmentRow } from './rows.ts';

/** Tables that the index is in. */
export function indexTables({ segments, segmentNames, gramBlocks }: CorpusDatabase) {
  return [segments, segmentNames, gramBlocks];
}

/** Segments that may be read. */
export async function wholeSegments(database: CorpusDatabase): Promise<SegmentRow[]> {
  return (await database.segments.toArray()).filter(({ isWhole }) => isWhole);
}

/**
 * Writes a segment in many small transactions, so that questions come in between; the last makes it count, deletes
 * those that it replaces, and does `alongside` what must happen at the same time.
 */
export async function writeSegment(
  database: CorpusDatabase,
  ranges: RowRange[],
  blocks: AsyncIterable<PackedBlock[]>,
  { replaced, alongside }: { replaced: readonly SegmentRow[]; alongside?: () => Promise<void> },
): Promise<void> {
  const segment = { id: Math.floor(Math.random() * Number.MAX_SAFE_INTEGER), ranges };
  await database.segments.put({ ...segment, isWhole: false });
  const firsts = await writeBlocks(database, segment.id, blocks);
  const names = cutArray(firsts, segmentNamesAtOnce).map((some, piece) => {
    return { segment: segment.id, piece, firsts: some };
  });
  await database.transaction(
    'rw',
    [...indexTables(database), database.documents, database.meta],
    async () => {
      await database.segmentNames.bulkPut(names);
      if (ranges.length > 0) await database.segments.put({ ...segment, isWhole: true });
      else await database.segments.delete(segment.id);
      for (const { id } of replaced) await deleteSegment(database, id);
      await alongside?.();
    },
  );
}

/** Answers the first grams of all blocks. */
async function writeBlocks(
  database: CorpusDatabase,
  segment: number,
  blocks: AsyncIterable<PackedBlock[]>,
): Promise<string[]> {
  const firsts: string[] = [];
  for await (const some of blocks) {
    for (const part of cutArray(some, gramBlocksAtOnce)) {
      const rows = part.map(({ bytes }, at) => ({ segment, block: firsts.length + at, bytes }));
      await database.gramBlocks.bulkPut(rows);
      firsts.push(...part.map(({ first }) => first));
    }
  }
  return firsts;
}

/** Takes away what a writer left that died. */
export async function dropHalfSegments(database: CorpusDatabase): Promise<void> {
  await database.transaction('rw', indexTables(database), async () => {
    for (const { id, isWhole } of await database.segments.toArray()) {
      if (!isWhole) await deleteSegment(database, id);
    }
  });
}

async function deleteSegment(
  { segments, segmentNames, gramBlocks }: CorpusDatabase,
  id: number,
): Promise<void> {
  await segments.delete(id);
  for (const table of [segmentNames, gramBlocks]) {
    await table.where(':id').between([id, Dexie.minKey], [id, Dexie.maxKey]).delete();
  }
}
