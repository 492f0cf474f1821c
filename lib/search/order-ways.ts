import type { Judged } from './judged.ts';
import { type Way, waysOf } from './likelihood.ts';

/** Of one reading so many come first, then one of each other: whoever meant another sees it at once. */
const shownFirst = 3;
/** Before the unlikely ways, of which one may be meant all the same. */
const shownNext = 3;
/** With so much doubt, both edges are doubtful or one cuts a word. */
const unlikely = 2;

/**
 * Passages that say different things, all as right: the likeliest thing first, then one passage for each other likely
 * one, and soon one for each of the rest.
 */
export function orderWays(judged: readonly Judged[]): Judged[] {
  const [best, ...others] = waysOf(judged).sort((a, b) => b.likelihood - a.likelihood);
  if (!best) return [];
  const oneOfEach = (ways: readonly Way[]) => ways.map(({ passages }) => passages[0]!);
  const ordered = [
    ...best.passages.slice(0, shownFirst),
    ...oneOfEach(others.filter(({ doubt }) => doubt < unlikely)),
    ...best.passages.slice(shownFirst, shownFirst + shownNext),
    ...oneOfEach(others),
    ...[best, ...others].flatMap(({ passages }) => passages),
  ];
  return [...new Set(ordered)];
}
