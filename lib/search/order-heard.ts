import { isFunction } from '../glossary/boundaries.ts';
import { type Judged, matchedText } from './judged.ts';
import { unitKind } from './unit-kind.ts';

const wordSegmenter = new Intl.Segmenter('zh', { granularity: 'word' });
/** Code units on each side that tell the segmenter where words part. */
const around = 10;

/**
 * Doubt that a word begins or ends here: beside punctuation and words of grammar it surely does, and never with one of
 * those; the segmenter is less sure.
 */
const atSureEdge = 0;
const atWordEdge = 0.5;
const withGrammar = 2;
const withinWord = 4;

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

function doubtOf({ folded: { text }, judgement }: Judged): number {
  return Math.max(
    ...judgement.spans.map(({ start, end }) => {
      const from = Math.max(0, start - around);
      const words = [...wordSegmenter.segment(text.slice(from, end + around))];
      const first = words.find(({ index }) => index === start - from)?.segment ?? null;
      const last = words.find(({ index, segment }) => index + segment.length === end - from)?.segment ?? null;
      return (
        doubtAt(first, text.charAt(start), text.charAt(start - 1)) +
        doubtAt(last, text.charAt(end - 1), text.charAt(end))
      );
    }),
  );
}

/** `word` is the segmenter's that has this edge, if any; `inside` and `outside` are the units beside the edge. */
function doubtAt(word: string | null, inside: string, outside: string): number {
  if (word !== null && isFunction(word)) return withGrammar;
  if (outside === '' || isFunction(outside)) return atSureEdge;
  if (unitKind(inside.charCodeAt(0)) !== unitKind(outside.charCodeAt(0))) return atSureEdge;
  return word === null ? withinWord : atWordEdge;
}
