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
  const covered: Covered = new Map();
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

/** Spans that chosen terms cover, by document and by piece of passage. */
type Covered = Map<string, Map<number, number[]>>;

/** Code units of a passage that share one list of spans: it keeps the lists short in passages without end. */
const bucket = 128;

/** More pieces than a passage has. */
const buckets = 2 ** 24;

function cover(row: MergedRow, covered: Covered): void {
  for (const { id, postings } of row.documents) {
    const spans = covered.get(id) ?? new Map<number, number[]>();
    covered.set(id, spans);
    for (let at = 0; at < postings.length; at += 3) {
      const [start, end] = [postings[at + 1]!, postings[at + 2]!];
      for (let piece = Math.floor(start / bucket); piece * bucket < end; piece++) {
        const place = postings[at]! * buckets + piece;
        const known = spans.get(place);
        if (known) known.push(start, end);
        else spans.set(place, [start, end]);
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
function overlaps(row: MergedRow, covered: Covered): Overlap {
  const sum = { inside: 0, around: 0, stagger: 0 };
  for (const { id, postings } of row.documents) {
    const spans = covered.get(id);
    if (!spans) continue;
    for (let at = 0; at < postings.length; at += 3) {
      const one = { inside: 0, around: 0, stagger: 0 };
      const [start, end] = [postings[at + 1]!, postings[at + 2]!];
      for (let piece = Math.floor(start / bucket); piece * bucket < end; piece++)
        compare(start, end, spans.get(postings[at]! * buckets + piece) ?? nothing, one);
      sum.inside += one.inside;
      sum.around += one.around;
      sum.stagger += one.inside ? 0 : one.stagger;
    }
  }
  return sum;
}

const nothing: readonly number[] = [];

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
