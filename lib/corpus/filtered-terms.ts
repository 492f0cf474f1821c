import { searchTerms } from '../limits.ts';
import type { RowFilter } from '../search/candidates.ts';
import { type FoundTerm, findTerms } from '../search/find-terms.ts';
import { literalReading } from '../search/parse-query.ts';
import type { QueryFilter } from '../search/query-filters.ts';
import { kindsWanted } from '../search/satisfied.ts';
import type { TermEntry } from '../search/term-entries.ts';

/** What a search leaves in, beside its words. */
export interface TermFilter {
  filters: readonly QueryFilter[];
  rows: RowFilter;
}

/** The terms that answer the words, of the kinds and in the rows let through; without words the most frequent ones. */
export async function filteredTerms(
  entries: readonly TermEntry[],
  placesOf: (key: string) => Promise<readonly { row: number }[]>,
  words: string,
  { filters, rows }: TermFilter,
): Promise<FoundTerm[]> {
  if (filters.length === 0) return findTerms(entries, words);
  const kinds = kindsWanted(filters);
  const left = kinds ? entries.filter(({ term }) => kinds.has(term.kind)) : entries;
  const found =
    literalReading(words).words.length > 0 ? findTerms(left, words, left.length) : mostFrequent(left);
  const held: FoundTerm[] = [];
  for (const one of found) {
    if (held.length === searchTerms) break;
    if (!rows || (await placesOf(one.term.key)).some(({ row }) => rows(row))) held.push(one);
  }
  return held;
}

function mostFrequent(entries: readonly TermEntry[]): FoundTerm[] {
  return entries
    .map(({ term }) => ({ term, marks: [] }))
    .sort((a, b) => b.term.count - a.term.count || b.term.score - a.term.score);
}
