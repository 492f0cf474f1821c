import { foldKey } from '../text/fold.ts';
import { simplified } from '../text/traditional.ts';
import { type Judged, matchedText } from './judged.ts';
import { orderWays } from './order-ways.ts';
import { rankNearly } from './rank.ts';
import { unitKind } from './unit-kind.ts';
import { isAcrossWords } from './word-doubt.ts';

/**
 * Orders passages, each once: exact before inexact before pieces; fewer errors first; as typed before guessed; in one
 * piece before side by side before apart; words before parts of words (力学 in 努力学习); among guesses as good as each
 * other the likeliest; words close together first.
 */
export function orderJudged(judged: readonly Judged[], query: string): Judged[] {
  const places = placesOf(judged, query);
  const typed = foldKey(query, simplified).replace(edges, '');
  const keyed = judged.map((one) => {
    const { judgement, passage } = one;
    const key = [
      ...gradeOf(one),
      partingOf(one, typed),
      isCut(one) ? 1 : 0,
      places.get(one) ?? 0,
      judgement.spread,
      passage.row,
    ];
    return { one, key };
  });
  const seen = new Set<number>();
  return keyed
    .sort((a, b) => compare(a.key, b.key))
    .flatMap(({ one }) => {
      if (seen.has(one.passage.row)) return [];
      seen.add(one.passage.row);
      return [one];
    });
}

const gradeOf = ({ judgement: { rank, errors, lost }, reading }: Judged) => [
  rank,
  errors,
  lost,
  reading.guess,
];

/** Places of the guesses among those as good. Of the inexact only the best are weighed: it costs, and others come far behind. */
function placesOf(judged: readonly Judged[], query: string): Map<Judged, number> {
  const heard = judged.filter(({ judgement, reading }) => judgement.rank === 0 && reading.guess > 0);
  const near = rankNearly(
    judged.filter(({ judgement }) => judgement.rank > 0),
    matchedText,
    query,
  );
  const [best] = near.map(gradeOf).sort(compare);
  const nearest = near.filter((one) => best && compare(gradeOf(one), best) === 0);
  const ordered = [...orderWays(heard), ...orderWays(nearest), ...bySaid(near)];
  const places = new Map<Judged, number>();
  for (const one of ordered) if (!places.has(one)) places.set(one, places.size);
  return places;
}

/** What more passages say comes first. */
function bySaid(judged: readonly Judged[]): Judged[] {
  const ways = [...Map.groupBy(judged, matchedText).values()];
  return ways.sort((a, b) => b.length - a.length).flat();
}

/** What stands around the words of a query. */
const edges = /^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu;

/** 0 as typed, in one piece · 1 nothing but punctuation and blanks is between the words · 2 something else is. */
function partingOf({ folded: { text }, judgement: { spans } }: Judged, typed: string): number {
  if (spans.length < 2 || text.includes(typed)) return 0;
  const isTogether = spans.every(({ start }, at) => {
    const between = text.slice(spans[at - 1]?.end ?? start, start);
    return Array.from(between).every((unit) => unitKind(unit.charCodeAt(0)) === 'between');
  });
  return isTogether ? 1 : 2;
}

/** What was typed stands there, but only across the words of the passage. */
function isCut(one: Judged): boolean {
  return one.judgement.rank === 0 && one.reading.guess === 0 && isAcrossWords(one);
}

function compare(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((value, index) => value !== b[index]);
  return at < 0 ? 0 : a[at]! - b[at]!;
}
