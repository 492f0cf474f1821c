import { KeyIndex } from './key-index.ts';
import { addCount, type CandidateRow, countOf, type DocumentTerms } from './rows.ts';

/** Longer candidates kept of those that always hold one. */
const keptCages = 4;

/**
 * Tells every candidate of a document about the longer ones that hold it, and about itself without its first
 * and last word (nesting, as in C-value: Frantzi, Ananiadou and Mima 2000).
 */
export function addNesting(rows: readonly CandidateRow[]): void {
  const index = new KeyIndex(rows);
  const most = new Map<CandidateRow, number>();
  for (const row of rows) {
    if (row.key.length !== row.form.length) continue;
    const all = countOf(row, 'all');
    const words = row.words.length;
    index.take(row.key);
    for (let first = 0; first < words; first++) {
      for (let last = first + 1; last <= words; last++) {
        const inner = last - first === words ? undefined : index.find(row.cuts[first]!, row.cuts[last]!);
        if (!inner) continue;
        addCount(inner, 'hostAll', all);
        addCount(inner, 'hosts');
        most.set(inner, Math.max(most.get(inner) ?? 0, all));
        if (all >= countOf(inner, 'all') && inner.cages.length < keptCages) inner.cages.push(row.key);
        if (last === words && first === 1) addCount(row, 'withoutFirst', countOf(inner, 'all'));
        if (first === 0 && last === words - 1) addCount(row, 'withoutLast', countOf(inner, 'all'));
      }
    }
  }
  for (const [row, count] of most) addCount(row, 'hostMost', count);
}

/** How many different words stand before each last word of a two-word candidate, and after each first. */
export function readFamilies(rows: readonly CandidateRow[]): DocumentTerms['families'] {
  const first = new Map<string, number>();
  const last = new Map<string, number>();
  const add = (counts: Map<string, number>, word: string): void =>
    void counts.set(word, (counts.get(word) ?? 0) + 1);
  for (const { words } of rows) {
    if (words.length !== 2) continue;
    add(first, words[0]!);
    add(last, words[1]!);
  }
  return { first: [...first], last: [...last] };
}
