import { type Judged, matchedText } from './judged.ts';
import { doubtOf, withGrammar } from './word-doubt.ts';

/** Of one reading so many come first, then one of each other: whoever meant another sees it at once. */
const shownFirst = 3;
/** Passages of one reading whose edges are looked at: the others stand alike. */
const looked = 4;

/** One way in which sounds were heard, with the passages that say it. */
interface Heard {
  passages: readonly Judged[];
  doubt: number;
}

/** Passages heard in different ways: what is said often and stands as a word of its own first. */
export function orderHeard(judged: readonly Judged[]): Judged[] {
  const ways = [...Map.groupBy(judged, matchedText).values()].map((passages): Heard => {
    const doubt = Math.min(...passages.slice(0, looked).map(doubtOf));
    return { passages, doubt };
  });
  const weight = ({ passages, doubt }: Heard) => Math.log2(1 + passages.length) - doubt;
  const [best, ...others] = ways.sort((a, b) => weight(b) - weight(a));
  if (!best) return [];
  const likely = others.filter(({ doubt }) => doubt < withGrammar);
  const first = [...best.passages.slice(0, shownFirst), ...likely.map(({ passages }) => passages[0]!)];
  return [...new Set([...first, ...ways.flatMap(({ passages }) => passages)])];
}
