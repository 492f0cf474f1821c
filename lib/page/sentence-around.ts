import { quoteLength } from '../limits.ts';
import type { Span } from '../model.ts';
import { sentences } from '../text/sentences.ts';

/** How far a sentence may reach to either side of the term. */
const farthest = quoteLength / 2 - 200;

/** The sentence around a span, within its block and a thousand or so code units. */
export function sentenceAround(text: string, { start, end }: Span): Span {
  const from = Math.max(text.lastIndexOf('\n', start - 1) + 1, start - farthest);
  const lineEnd = text.indexOf('\n', end);
  const to = Math.min(lineEnd < 0 ? text.length : lineEnd, end + farthest);
  const inside = sentences(text.slice(from, to));
  const first = inside.find((sentence) => from + sentence.end > start);
  const last = inside.findLast((sentence) => from + sentence.start < end);
  if (first === undefined || last === undefined) return { start, end };
  return { start: from + first.start, end: from + last.end };
}
