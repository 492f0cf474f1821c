import { unitKind } from './unit-kind.ts';

interface Run {
  start: number;
  end: number;
  kind: 'word' | 'character';
}

/** Longest stretches of folded text of one kind; what is between words is left out. */
export function runsOf(text: string): Run[] {
  const runs: Run[] = [];
  for (let at = 0; at < text.length; ) {
    const kind = unitKind(text.charCodeAt(at));
    let end = at + 1;
    while (end < text.length && unitKind(text.charCodeAt(end)) === kind) end += 1;
    if (kind !== 'between') runs.push({ start: at, end, kind });
    at = end;
  }
  return runs;
}
