/**
 * Finds the terms of a glossary in folded text: literally, leftmost first, of those the longest. A trie is walked
 * from each place where a key may begin; a filter on the first two code units skips nearly all others.
 */
import type { Match } from '../model.ts';
import { type FoldedUnits, foldUnits } from '../text/fold.ts';
import { isEdgeBetween } from '../text/word-edges.ts';
import { type CompiledKeys, casedLetters, compileKeys, type MatcherKey } from './compiled-keys.ts';
import { pluralEnding } from './plural.ts';

export type { MatcherKey };

/** Matches in order, none overlapping, with spans in the text as printed. */
export type Matcher = (original: string) => Match[];

type HanMap = ReadonlyMap<string, string>;

/** Compiles keys at once: for lists small enough not to be felt. `simplify` is the map that text is folded with. */
export function compileMatcher(keys: readonly MatcherKey[], simplify?: HanMap): Matcher {
  const compiling = compileMatcherInSlices(keys, simplify);
  for (;;) {
    const step = compiling.next();
    if (step.done) return step.value;
  }
}

/** Compiles keys with a pause every millisecond or so, where the caller may let others run. */
export function* compileMatcherInSlices(
  keys: readonly MatcherKey[],
  simplify?: HanMap,
): Generator<undefined, Matcher> {
  const compiled = yield* compileKeys(keys);
  return (original) => scan(compiled, foldUnits(original, simplify), original);
}

function scan(compiled: CompiledKeys, folded: FoldedUnits, original: string): Match[] {
  const { trie, filter, next, keys, cased, takesPlural } = compiled;
  const { units, length, starts, ends } = folded;
  /** The best match found at the current place: its end in folded text, and its key. */
  let best = 0;
  let bestKey = 0;

  /** Not inside a word, nor inside what one character of the original folds to. */
  const mayCut = (at: number) =>
    at <= 0 || at >= length || (starts[at] !== starts[at - 1] && isEdgeBetween(units[at - 1]!, units[at]!));

  const unit = (at: number) => (at < length ? units[at]! : 0);

  /** Capitals as the key has them; a plural's ending in small letters. */
  const hasCase = (letters: string | null, start: number, end: number, full: number) =>
    letters === null ||
    casedLetters(original.slice(starts[start], ends[full - 1])) ===
      letters + String.fromCharCode(...units.subarray(end, full));

  /** Takes the first key of the chain whose edge and capitals are right, unless a longer match is known. */
  function tryEntries(first: number, start: number, end: number): void {
    const ending = pluralEnding(unit(end - 1), unit(end), unit(end + 1));
    const edge = mayCut(end);
    if (!edge && !(ending > 0 && mayCut(end + ending))) return;
    for (let entry = first; entry >= 0; entry = next[entry]!) {
      const full = edge ? end : takesPlural[entry] ? end + ending : 0;
      if (full < best || full === 0 || !hasCase(cased[entry]!, start, end, full)) continue;
      best = full;
      bestKey = keys[entry]!;
      return;
    }
  }

  function tryAt(start: number): void {
    best = 0;
    if (!mayCut(start)) return;
    const first = units[start]!;
    if (filter.isAlone(first)) tryEntries(trie.entry(trie.alone(first)), start, start + 1);
    let node = trie.first(first);
    for (let end = start + 1; end < length; ) {
      node = trie.child(node, units[end]!);
      if (node === 0) return;
      end++;
      const entry = trie.entry(node);
      if (entry >= 0) tryEntries(entry, start, end);
    }
  }

  const matches: Match[] = [];
  for (let at = filter.next(units, length, 0); at < length; at = filter.next(units, length, at)) {
    tryAt(at);
    if (best > 0) matches.push({ start: starts[at]!, end: ends[best - 1]!, key: bestKey });
    at = Math.max(best, at + 1);
  }
  return matches;
}
