import { snippetLength } from '../limits.ts';
import type { Span } from '../model.ts';
import { sentences } from '../text/sentences.ts';

export interface Snippet {
  text: string;
  /** Spans in `text`. */
  marks: Span[];
}

/** Cuts a text down around the first marked words, at the edges of sentences where they are near. */
export function snippet(text: string, marks: readonly Span[], most = snippetLength): Snippet {
  if (text.length <= most) return { text, marks: [...marks] };
  const first = marks[0] ?? { start: 0, end: 0 };
  const start = startBefore(text, first, most);
  const end = endAfter(text, start, Math.max(first.end, start + 1), most);
  const [head, tail] = [start > 0 ? '…' : '', end < text.length ? '…' : ''];
  const shift = head.length - start;
  return {
    text: head + text.slice(start, end) + tail,
    marks: marks
      .filter((mark) => mark.start >= start && mark.end <= end)
      .map((mark) => ({ start: mark.start + shift, end: mark.end + shift })),
  };
}

/** Beginning of the sentence of the first mark, or a place a third of the snippet before it. */
function startBefore(text: string, first: Span, most: number): number {
  const edge = sentenceEdges(text).findLast((at) => at <= first.start) ?? 0;
  if (first.end - edge <= most * 0.8) return edge;
  return wholeUnit(text, Math.max(0, first.start - Math.floor(most / 3)));
}

/** The last sentence end that still fits, or as much as fits. */
function endAfter(text: string, start: number, need: number, most: number): number {
  const limit = Math.min(text.length, Math.max(start + most, need));
  if (limit === text.length) return limit;
  return sentenceEdges(text).findLast((at) => at >= need && at <= limit) ?? wholeUnit(text, limit);
}

function sentenceEdges(text: string): number[] {
  return [0, ...sentences(text).map(({ end }) => end)];
}

/** Never between the halves of a surrogate pair. */
function wholeUnit(text: string, at: number): number {
  return (text.charCodeAt(at) & 0xfc00) === 0xdc00 ? at - 1 : at;
}
