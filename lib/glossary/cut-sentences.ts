import type { Span } from '../model.ts';

/** A longer sentence is cut at its semicolons: more would not fit a card. */
const longest = 220;

/** A shorter piece says too little to stand by itself. */
const shortest = 40;

const ends = /[。！？!?]+[”』」’）)]*|\.(?=\s+["“(]?[A-Z])(?<!\b(?:e\.g|i\.e|cf|vs|No|Dr|Mr|Ms|[A-Z]))/gu;

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
    spans.push({ start: from, end: to });
    from = to;
  }
  return [...spans, { start: from, end }];
}
