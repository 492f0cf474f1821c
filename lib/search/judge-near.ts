import { allowedErrors, type Judgement, judge } from './judge.ts';
import type { Reading } from './parse-query.ts';

/** Places of one text that are looked at: a lone word may have been meant for any. */
const mostPlaces = 4;

/**
 * Judges folded text by words with errors. A lone word may be as near to several places that say different things: each
 * is an answer, because any may be the one that was meant.
 */
export function judgeNear(text: string, reading: Reading): Judgement[] {
  const first = judge(text, reading, allowedErrors);
  if (!first || first.errors === 0 || reading.words.length > 1) return first ? [first] : [];
  const found = new Map([[said(text, first), first]]);
  let from = first.spans[0]!.end;
  for (let place = 1; place < mostPlaces; place += 1) {
    const rest = judge(text.slice(from), reading, allowedErrors);
    if (!rest || rest.errors > first.errors) break;
    const next = {
      ...rest,
      spans: rest.spans.map(({ start, end }) => ({ start: start + from, end: end + from })),
    };
    if (!found.has(said(text, next))) found.set(said(text, next), next);
    from = next.spans[0]!.end;
  }
  return [...found.values()];
}

function said(text: string, { spans }: Judgement): string {
  return spans.map(({ start, end }) => text.slice(start, end)).join(' ');
}
