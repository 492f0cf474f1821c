import type { Span } from '../model.ts';

/** A longer sentence is cut at its semicolons: more would not fit a card. */
const longest = 150;

/** A shorter piece says too little to stand by itself. */
const shortest = 40;

/** No sentence is longer: prose has none, and data would be copied whole. */
const endless = 600;

const ends = /[。！？!?]+[”』」’）)]*|\.(?=\s+["“(]?[A-Z])(?<!\b(?:e\.g|i\.e|cf|vs|No|Dr|Mr|Ms|[A-Z])\.)/gu;

/** Cuts a passage into sentences, long ones also at semicolons; white space around them is left out. */
export function cutSentences(text: string): Span[] {
  const spans: Span[] = [];
  let from = 0;
  const push = (to: number): void => {
    const start = from + (text.slice(from, to).length - text.slice(from, to).trimStart().length);
    const end = from + text.slice(from, to).trimEnd().length;
    if (end > start) spans.push(...cutClauses(text, start, end));
    from = to;
  };
  for (const match of text.matchAll(ends)) push(match.index + match[0].length);
  push(text.length);
  return spans;
}

function cutClauses(text: string, start: number, end: number): Span[] {
  if (end - start <= longest) return [{ start, end }];
  const spans: Span[] = [];
  let from = start;
  for (const match of text.slice(start, end).matchAll(/[；;]/g)) {
    const to = start + match.index + 1;
    if (to - from < shortest || end - to < shortest) continue;
    spans.push(...cutPieces(from, to));
    from = to;
  }
  return [...spans, ...cutPieces(from, end)];
}

/** What has no sentence ends at all is cut by length. */
function cutPieces(start: number, end: number): Span[] {
  const spans: Span[] = [];
  for (let from = start; from < end; from += endless)
    spans.push({ start: from, end: Math.min(end, from + endless) });
  return spans;
}

/** The sentence that holds a place, by binary search; the whole piece around it where it crosses an edge. */
export function sentenceAt(spans: readonly Span[], place: Span): Span {
  let low = 0;
  let high = spans.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (spans[middle]!.start <= place.start) low = middle;
    else high = middle - 1;
  }
  const { start, end } = spans[low]!;
  return { start: Math.min(start, place.start), end: Math.max(end, place.end) };
}
