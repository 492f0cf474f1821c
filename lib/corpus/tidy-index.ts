import { segmentMost, segmentShare } from '../limits.ts';
import type { CorpusDatabase } from '../store/corpus-database.ts';
import { rangesOf, readDocuments } from '../store/documents.ts';
import { mergedBlocks } from '../store/merge-segments.ts';
import { readMeta, writeMeta } from '../store/meta.ts';
import { countRows, joinRanges, sharedRanges } from '../store/row-ranges.ts';
import type { RowRange, SegmentRow } from '../store/rows.ts';
import { dropHalfSegments, wholeSegments, writeSegment } from '../store/segments.ts';

/**
 * Writes one segment anew without the passages that are gone, or one in place of several about as large; answers
 * whether there was anything to do.
 */
export async function tidyOnce(database: CorpusDatabase): Promise<boolean> {
  const there = joinRanges(rangesOf(await readDocuments(database)));
  const segments = await wholeSegments(database);
  const due = dueSegments(segments, there);
  if (due.length === 0) {
    if (await readMeta(database, 'untidy')) await writeMeta(database, 'untidy', 0);
    return false;
  }
  await dropHalfSegments(database);
  const ranges = sharedRanges(joinRanges(due.flatMap((segment) => segment.ranges)), there);
  await writeSegment(database, ranges, mergedBlocks(database, due, ranges), { replaced: due });
  return true;
}

/** Which segments to write anew as one. */
export function dueSegments(segments: readonly SegmentRow[], there: readonly RowRange[]): SegmentRow[] {
  const outdated = segments.find(({ ranges }) => countRows(sharedRanges(ranges, there)) < countRows(ranges));
  return outdated ? [outdated] : tooSmall(segments);
}

/** A segment and all smaller ones once these are half as large as it: then few are left, and each passage is seldom written anew. */
function tooSmall(segments: readonly SegmentRow[]): SegmentRow[] {
  const sorted = segments.toSorted((a, b) => countRows(a.ranges) - countRows(b.ranges));
  let below = 0;
  let due = 0;
  for (const [at, { ranges }] of sorted.entries()) {
    const passages = countRows(ranges);
    if (below + passages > segmentMost) break;
    if (below >= passages * segmentShare) due = at + 1;
    below += passages;
  }
  return due > 1 ? sorted.slice(0, due) : [];
}
