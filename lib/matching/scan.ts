import { shortestPlural } from '../limits.ts';
import type { FoldedUnits } from '../text/fold.ts';
import { isEdgeBetween } from '../text/word-edges.ts';
import { type CompiledKeys, casedLetters } from './compiled-keys.ts';
import type { PackedMatches } from './packed-matches.ts';
import { pluralEnding } from './plural.ts';

/** The matches of a folded text. */
export function scan(compiled: CompiledKeys, folded: FoldedUnits, original: string): PackedMatches {
  const { filter, keys } = compiled;
  const { units, length, starts, ends } = folded;
  const best = { end: 0, rank: 0, entry: 0 };
  const tryAt = followerOf(compiled, folded, trierOf(compiled, folded, original, best));
  const found: number[] = [];
  for (let at = filter.next(units, length, 0); at < length; at = filter.next(units, length, at)) {
    best.end = best.rank = 0;
    if (mayCut(folded, at)) tryAt(at);
    if (best.end > 0) found.push(starts[at]!, ends[best.end - 1]!, keys[best.entry]!);
    at = Math.max(best.end, at + 1);
  }
  return new Int32Array(found);
}

/** Not inside a word, nor inside what one character of the original folds to. */
const mayCut = ({ units, length, starts }: FoldedUnits, at: number): boolean =>
  at <= 0 || at >= length || (starts[at] !== starts[at - 1] && isEdgeBetween(units[at - 1]!, units[at]!));

/** Follows the text through the trie from a place on, and tries what ends on the way. */
function followerOf(
  { filter, trie, texts }: CompiledKeys,
  { units, length }: FoldedUnits,
  tryEntry: (entry: number, start: number) => void,
) {
  const { before, edges } = trie;

  /** All entries of one text, which stands here up to `from`. */
  const tryAll = (last: number, start: number, from: number): void => {
    const text = texts[last - 1]!;
    if (start + text.length > length) return;
    for (let at = from; at < text.length; at++) if (text.charCodeAt(at) !== units[start + at]) return;
    for (let next = last; next > 0; next = before[next - 1]!) tryEntry(next - 1, start);
  };

  return (start: number): void => {
    let node = units[start]!;
    if (filter.isKey(node)) tryAll(edges[trie.place(node, 0) + 3]!, start, 1);
    for (let at = 1; start + at < length; ) {
      const edge = trie.place(node, units[start + at++]!);
      node = edges[edge + 2]!;
      if (node === 0) return;
      const last = edges[edge + 3]!;
      if (last > 0) tryAll(last, start, at);
    }
  };
}

/**
 * Takes an entry whose text stands at a place, if its edge and capitals are right and none ranks higher: one that reaches
 * farther, or as far without an ending, or asks for capitals too. Of equals the one added first comes last.
 */
function trierOf(
  { texts, cased }: CompiledKeys,
  folded: FoldedUnits,
  original: string,
  best: { end: number; rank: number; entry: number },
) {
  const { units, length, starts, ends } = folded;
  const unit = (at: number) => (at < length ? units[at]! : 0);

  /** Where a match ends with its plural ending, if the word goes on with one; 0 where it may not end. */
  const fullEnd = (entry: number, end: number): number => {
    if (mayCut(folded, end)) return end;
    if (cased[entry] === null && texts[entry]!.length < shortestPlural) return 0;
    const full = end + pluralEnding(unit(end - 1), unit(end), unit(end + 1));
    return full > end && mayCut(folded, full) ? full : 0;
  };

  /** Capitals as the key has them; a plural's ending in small letters. */
  const hasCase = (letters: string | null, start: number, end: number, full: number): boolean =>
    letters === null ||
    casedLetters(original.slice(starts[start], ends[full - 1])) ===
      letters + String.fromCharCode(...units.subarray(end, full));

  return (entry: number, start: number): void => {
    const end = start + texts[entry]!.length;
    const full = fullEnd(entry, end);
    const rank = full * 8 - (full - end) * 2 + Number(cased[entry] !== null);
    if (full === 0 || rank < best.rank || !hasCase(cased[entry]!, start, end, full)) return;
    best.end = full;
    best.rank = rank;
    best.entry = entry;
  };
}
