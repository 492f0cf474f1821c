/** Finds the terms of a glossary in folded text: literally, leftmost first, of those the longest. */
import { foldUnits } from '../text/fold.ts';
import { addKeys, CompiledKeys, type MatcherKey } from './compiled-keys.ts';
import type { PackedMatches } from './packed-matches.ts';
import { scan } from './scan.ts';

export type { MatcherKey };

/** Matches in order, none overlapping, with spans in the text as printed. */
export type Matcher = (original: string) => PackedMatches;

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
  const compiled = new CompiledKeys(keys.length);
  const adding = addKeys(compiled, keys);
  if (!adding.next().done) {
    rehearse(compiled, keys, simplify);
    yield;
    yield* adding;
  }
  const mayStand = compiled.plain.look();
  const none = new Int32Array(0);
  return (original) => (mayStand(original) ? scan(compiled, foldUnits(original, simplify), original) : none);
}

/** Finds some keys in themselves: while the others are compiled, another thread of the engine makes fast code of what it saw. */
function rehearse(compiled: CompiledKeys, keys: readonly MatcherKey[], simplify?: HanMap): void {
  const some = keys.slice(0, 400).map(({ text }) => text);
  const text = some.join('。');
  scan(compiled, foldUnits(text, simplify), text);
}
