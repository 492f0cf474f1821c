import { gramBlocksAtOnce, indexStretch } from '../limits.ts';
import type { HeldGram } from '../search/gram-log.ts';
import { GramRows } from '../search/gram-rows.ts';
import type { CorpusDatabase } from '../store/corpus-database.ts';
import { readPassagesIn } from '../store/documents.ts';
import { baseOf } from '../store/grams.ts';
import { GramPacker, type PackedBlock } from '../store/pack-grams.ts';
import type { RowRange } from '../store/rows.ts';
import { paced } from '../take-breath.ts';

/** Passages in memory at a time. */
const passagesAtOnce = 512;

/** The grams of the passages in these rows, packed. */
export async function* passageBlocks(
  database: CorpusDatabase,
  ranges: RowRange[],
): AsyncGenerator<PackedBlock[]> {
  const breathe = paced(indexStretch);
  const grams = await gramsIn(database, ranges, breathe);
  const packer = new GramPacker(baseOf({ ranges }));
  for (const some of sortedParts(grams)) {
    for (const { gram, rows } of some) packer.add(gram, rows);
    if (packer.ready.length >= gramBlocksAtOnce) yield packer.ready.splice(0);
    await breathe();
  }
  packer.finish();
  yield packer.ready;
}

async function gramsIn(
  database: CorpusDatabase,
  ranges: readonly RowRange[],
  breathe: () => Promise<void>,
): Promise<HeldGram[]> {
  const grams = new GramRows();
  for (const { first, last } of ranges) {
    for (let from = first; from <= last; from += passagesAtOnce) {
      const passages = await readPassagesIn(database, from, Math.min(last, from + passagesAtOnce - 1));
      for (const { row, text } of passages) {
        grams.add(text, row);
        await breathe();
      }
    }
  }
  return grams.grams;
}

/** Sorted by name in parts of some thousand: one sort of all would hold up whoever asks meanwhile. */
function* sortedParts(grams: readonly HeldGram[]): Generator<HeldGram[]> {
  const parts = Map.groupBy(grams, beginningOf);
  for (const beginning of [...parts.keys()].sort()) {
    yield parts.get(beginning)!.sort((a, b) => (a.gram < b.gram ? -1 : 1));
  }
}

/** Kind and first letter; behind the letters of ASCII all others are one. */
function beginningOf({ gram }: HeldGram): string {
  return gram.charCodeAt(1) < 0x80 ? gram.slice(0, 2) : `${gram.charAt(0)}\u0080`;
}
