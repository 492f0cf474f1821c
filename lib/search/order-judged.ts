import { type Judged, matchedText } from './judged.ts';
import { orderHeard } from './order-heard.ts';
import { rankNearly } from './rank.ts';
import { doubtOf, withinWord } from './word-doubt.ts';

/**
 * Orders passages, each once: exact before inexact before pieces; fewer errors first; as typed before guessed; words
 * before parts of words (力学 in 努力学习); what was heard by its likelihood; among the inexact what the corpus says most often, then Fuse decides; words close together first.
 */
export function orderJudged(judged: readonly Judged[], query: string): Judged[] {
  const near = judged.filter(({ judgement }) => judgement.rank > 0);
  const heard = judged.filter(({ judgement, reading }) => judgement.rank === 0 && reading.guess > 0);
  const places = new Map(
    [...orderHeard(heard), ...rankNearly(near, matchedText, query)].map((one, at) => [one, at]),
  );
  const says = new Map<string, number>();
  for (const one of near) says.set(matchedText(one), (says.get(matchedText(one)) ?? 0) + 1);
  const keyOf = (one: Judged) => [
    one.judgement.rank,
    one.judgement.errors,
    one.judgement.lost,
    one.reading.guess,
    one.reading.guess > 0 ? -(says.get(matchedText(one)) ?? 0) : 0,
    isCut(one) ? 1 : 0,
    places.get(one) ?? 0,
    one.judgement.spread,
    one.passage.row,
  ];
  const keyed = judged.map((one) => ({ one, key: keyOf(one) })).sort((a, b) => compare(a.key, b.key));
  const seen = new Set<number>();
  return keyed.flatMap(({ one }) => {
    if (seen.has(one.passage.row)) return [];
    seen.add(one.passage.row);
    return [one];
  });
}

/** What was typed stands there, but only across the words of the passage. */
function isCut(one: Judged): boolean {
  return one.judgement.rank === 0 && one.reading.guess === 0 && doubtOf(one) >= withinWord;
}

function compare(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((value, index) => value !== b[index]);
  return at < 0 ? 0 : a[at]! - b[at]!;
}
