import type { SavedHighlight } from '../model.ts';
import { fold } from '../text/fold.ts';
import { simplified } from '../text/traditional.ts';
import { allowedErrors, judge } from './judge.ts';
import { literalReading } from './parse-query.ts';

/** The highlights whose words or page title answer a query, exact before inexact, in the order given. */
export function findHighlights(highlights: readonly SavedHighlight[], query: string): SavedHighlight[] {
  const reading = literalReading(query);
  const ranked = highlights.map((highlight) => {
    const text = fold(`${highlight.quote.exact} ${highlight.title}`, simplified).text;
    return { highlight, rank: judge(text, reading, allowedErrors)?.rank };
  });
  const withRank = (rank: number) => ranked.filter((one) => one.rank === rank).map((one) => one.highlight);
  return [...withRank(0), ...withRank(1)];
}
