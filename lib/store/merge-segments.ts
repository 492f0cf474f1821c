import { gramBlocksAtOnce } from '../limits.ts';
import { takeBreath } from '../take-breath.ts';
import type { CorpusDatabase } from './corpus-database.ts';
import { baseOf } from './grams.ts';
import { GramPacker, type PackedBlock } from './pack-grams.ts';
import { countRows, rowsWithin } from './row-ranges.ts';
import type { RowRange, SegmentRow } from './rows.ts';
import { SegmentReader } from './segment-reader.ts';

/** The grams of some segments in one order, of the passages in these ranges alone. */
export async function* mergedBlocks(
  database: CorpusDatabase,
  segments: readonly SegmentRow[],
  ranges: RowRange[],
): AsyncGenerator<PackedBlock[]> {
  const packer = new GramPacker(baseOf({ ranges }));
  const readers = segments.map((segment) => new SegmentReader(database, segment));
  const isKept = rowsWithin(ranges);
  const isLess = countRows(ranges) < countRows(segments.flatMap((segment) => segment.ranges));
  for (;;) {
    for (const reader of readers) if (reader.isSpent) await reader.readOn();
    const gram = least(readers);
    if (gram === null) break;
    const rows: number[] = [];
    for (const reader of readers) if (reader.gram === gram) reader.takeRows(rows);
    packer.add(gram, ascending(isLess ? rows.filter(isKept) : rows));
    if (packer.ready.length < gramBlocksAtOnce) continue;
    yield packer.ready.splice(0);
    await takeBreath();
  }
  packer.finish();
  yield packer.ready;
}

function least(readers: readonly SegmentReader[]): string | null {
  let gram: string | null = null;
  for (const reader of readers) {
    if (reader.gram !== null && (gram === null || reader.gram < gram)) gram = reader.gram;
  }
  return gram;
}

/** Documents are mostly indexed in the order of their rows. */
function ascending(rows: number[]): number[] {
  for (let at = 1; at < rows.length; at += 1) {
    if (rows[at - 1]! > rows[at]!) return rows.sort((a, b) => a - b);
  }
  return rows;
}
