import { shortestPlural } from '../limits.ts';
import type { FoldedUnits } from '../text/fold.ts';
import { isEdgeBetween } from '../text/word-edges.ts';
import { type CompiledKeys, casedLetters } from './compiled-keys.ts';
import { foundSize } from './key-table.ts';
import type { PackedMatches } from './packed-matches.ts';
import { pluralEnding } from './plural.ts';

/** The matches of a folded text. */
export function scan(compiled: CompiledKeys, folded: FoldedUnits, original: string): PackedMatches {
  const { table, found } = compiled;
  const { here } = table;
  const { units, length, starts, ends } = folded;
  const best = { end: 0, rank: 0, key: 0 };
  const take = takerOf(compiled, folded, original, best);
  for (let at = table.seek(units, length, 0); at < length; at = table.seek(units, length, at)) {
    best.end = best.rank = 0;
    if (mayCut(folded, at))
      for (let key = 0; key < table.count; key += foundSize)
        take(here[key]!, here[key + 1]!, at, here[key + 2]!);
    if (best.end > 0) found.add(starts[at]!, ends[best.end - 1]!, best.key);
    at = Math.max(best.end, at + 1);
  }
  return found.take();
}

/** Not inside a word, nor inside what one character of the original folds to. */
const mayCut = ({ units, length, starts }: FoldedUnits, at: number): boolean =>
  at <= 0 || at >= length || (starts[at] !== starts[at - 1] && isEdgeBetween(units[at - 1]!, units[at]!));

/**
 * Takes a key whose text stands between two places, if its edge and capitals are right and none ranks higher: one that
 * reaches farther, or as far without an ending, or asks for capitals too. Of equals the one offered last.
 */
function takerOf(
  { letters }: CompiledKeys,
  folded: FoldedUnits,
  original: string,
  best: { end: number; rank: number; key: number },
) {
  const { units, length, starts, ends } = folded;
  const unit = (at: number) => (at < length ? units[at]! : 0);

  /** Where a match ends with its plural ending, if the word goes on with one; 0 where it may not end. */
  const fullEnd = (cased: number, start: number, end: number): number => {
    if (mayCut(folded, end)) return end;
    if (cased === 0 && end - start < shortestPlural) return 0;
    const full = end + pluralEnding(unit(end - 1), unit(end), unit(end + 1));
    return full > end && mayCut(folded, full) ? full : 0;
  };

  /** Capitals as the key has them; a plural's ending in small letters. */
  const hasCase = (cased: number, start: number, end: number, full: number): boolean =>
    cased === 0 ||
    casedLetters(original.slice(starts[start], ends[full - 1])) ===
      letters[cased] + String.fromCharCode(...units.subarray(end, full));

  return (key: number, cased: number, start: number, end: number): void => {
    const full = fullEnd(cased, start, end);
    const rank = full * 8 - (full - end) * 2 + Number(cased > 0);
    if (full === 0 || rank < best.rank || !hasCase(cased, start, end, full)) return;
    best.end = full;
    best.rank = rank;
    best.key = key;
  };
}
