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

function cover(row: MergedRow, covered: Map<string, number[]>): void {
  for (const { id, postings } of row.documents) {
    for (let at = 0; at < postings.length; at += 3) {
      const place = `${id}.${postings[at]}`;
      const spans = covered.get(place) ?? [];
      spans.push(postings[at + 1]!, postings[at + 2]!);
      covered.set(place, spans);
    }
  }
}

/** How many of its occurrences lie inside, around, or across the edge of chosen terms. */
function overlaps(
  row: MergedRow,
  covered: ReadonlyMap<string, number[]>,
): { inside: number; around: number; stagger: number } {
  const result = { inside: 0, around: 0, stagger: 0 };
  for (const { id, postings } of row.documents) {
    for (let at = 0; at < postings.length; at += 3) {
      const spans = covered.get(`${id}.${postings[at]}`) ?? [];
      const start = postings[at + 1]!;
      const end = postings[at + 2]!;
      let inside = 0,
        around = 0,
        stagger = 0;
      for (let span = 0; span < spans.length; span += 2) {
        const from = spans[span]!,
          to = spans[span + 1]!;
        if (to <= start || from >= end) continue;
        if (from <= start && to >= end) inside = 1;
        else if (from >= start && to <= end) around = 1;
        else stagger = 1;
      }
      result.inside += inside;
      result.around += around;
      result.stagger += inside ? 0 : stagger;
    }
  }
  return result;
}
