import type { MergedRow } from './merged-row.ts';
import { countOf } from './rows.ts';

export interface Scored {
  row: MergedRow;
  score: number;
}

/** Greedy from the best: drops what never stands outside better terms, and what only extends or staggers them. */
export function selectTerms(scored: Scored[], most: number): Scored[] {
  const sorted = [...scored].sort((a, b) => b.score - a.score || (a.row.key < b.row.key ? -1 : 1));
  const chosen: Scored[] = [];
  const covered = new Map<string, number[]>();
  for (const candidate of sorted) {
    if (chosen.length >= most) break;
    const overlap = overlaps(candidate.row, covered);
    const all = countOf(candidate.row, 'all');
    if (overlap.stagger >= all || (overlap.inside >= all && candidate.score < 0.5)) continue;
    if (overlap.around >= all && candidate.score < 0.35) continue;
    chosen.push(candidate);
    cover(candidate.row, covered);
  }
  return chosen;
}

/** Code units of a passage that share one list of spans: it keeps the lists short in passages without end. */
const bucket = 128;

function* bucketsOf(id: string, postings: readonly number[], at: number): Generator<string> {
  for (
    let from = postings[at + 1]! - (postings[at + 1]! % bucket);
    from < postings[at + 2]!;
    from += bucket
  ) {
    yield `${id}.${postings[at]}.${from}`;
  }
}

function cover(row: MergedRow, covered: Map<string, number[]>): void {
  for (const { id, postings } of row.documents) {
    for (let at = 0; at < postings.length; at += 3) {
      for (const place of bucketsOf(id, postings, at)) {
        const spans = covered.get(place) ?? [];
        spans.push(postings[at + 1]!, postings[at + 2]!);
        covered.set(place, spans);
      }
    }
  }
}

interface Overlap {
  inside: number;
  around: number;
  stagger: number;
}

/** How many of its occurrences lie inside, around, or across the edge of chosen terms. */
function overlaps(row: MergedRow, covered: ReadonlyMap<string, number[]>): Overlap {
  const sum = { inside: 0, around: 0, stagger: 0 };
  for (const { id, postings } of row.documents) {
    for (let at = 0; at < postings.length; at += 3) {
      const one = { inside: 0, around: 0, stagger: 0 };
      for (const place of bucketsOf(id, postings, at))
        compare(postings[at + 1]!, postings[at + 2]!, covered.get(place) ?? [], one);
      sum.inside += one.inside;
      sum.around += one.around;
      sum.stagger += one.inside ? 0 : one.stagger;
    }
  }
  return sum;
}

function compare(start: number, end: number, spans: readonly number[], found: Overlap): void {
  for (let at = 0; at < spans.length; at += 2) {
    const from = spans[at]!;
    const to = spans[at + 1]!;
    if (to <= start || from >= end) continue;
    if (from <= start && to >= end) found.inside = 1;
    else if (from >= start && to <= end) found.around = 1;
    else found.stagger = 1;
  }
}
