import type { Judged } from './judged.ts';
import { waysOf } from './likelihood.ts';

/** Of one reading so many come first, then one of each other: whoever meant another sees it at once. */
const shownFirst = 3;
/** With so much doubt, both edges are doubtful or one cuts a word: not worth a place among the first. */
const unlikely = 2;

/** Passages that say different things, all as right: the likeliest thing first, then one passage for each other likely one. */
export function orderWays(judged: readonly Judged[]): Judged[] {
  const [best, ...others] = waysOf(judged).sort((a, b) => b.likelihood - a.likelihood);
  if (!best) return [];
  const likely = others.filter(({ doubt }) => doubt < unlikely);
  const first = [...best.passages.slice(0, shownFirst), ...likely.map(({ passages }) => passages[0]!)];
  return [...new Set([...first, ...[best, ...others].flatMap(({ passages }) => passages)])];
}
