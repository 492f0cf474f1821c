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

/**
 * Compiles keys with a pause every millisecond or so, where the caller may let others run. After the first, if there is
 * one, `practise` is gone through with a matcher that knows a thousand of them.
 */
export function* compileMatcherInSlices(
  keys: readonly MatcherKey[],
  simplify?: HanMap,
  practise: (unfinished: Matcher) => Iterable<undefined> = () => [],
): Generator<undefined, Matcher> {
  const compiled = new CompiledKeys(keys.length);
  const none = new Int32Array(0);
  let mayStand = (_printed: string) => true;
  const matcher: Matcher = (original) =>
    mayStand(original) ? scan(compiled, foldUnits(original, simplify), original) : none;
  const adding = addKeys(compiled, keys);
  if (!adding.next().done) {
    yield* practise(matcher);
    yield;
    yield* adding;
  }
  mayStand = compiled.plain.look();
  return matcher;
}
