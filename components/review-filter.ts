import type { TermKind, TermState } from '../lib/model.ts';
import type { ReviewTerm } from '../lib/questions/glossary.ts';

/** What a reader narrows the review to; null lets everything through. */
export interface ReviewFilter {
  typed: string;
  state: TermState | 'own' | null;
  kind: TermKind | null;
}

export const noReviewFilter: ReviewFilter = { typed: '', state: null, kind: null };

/**
 * Whether a term is let through, whatever was typed; `within` are the keys of the terms of a document, or of those that
 * are new, and null for all.
 */
export function letsThrough(
  { state, kind }: ReviewFilter,
  within: ReadonlySet<string> | null,
): (term: ReviewTerm) => boolean {
  return (term) =>
    (state === null || (state === 'own' ? term.source !== null : term.state === state)) &&
    (kind === null || term.kind === kind) &&
    (within === null || within.has(term.key));
}

/** How many terms there are of each state, and of the reader's own. */
export function countStates(terms: readonly ReviewTerm[]): Record<TermState | 'own', number> {
  const counts = { accepted: 0, undecided: 0, rejected: 0, own: 0 };
  for (const { state, source } of terms) {
    counts[state] += 1;
    if (source !== null) counts.own += 1;
  }
  return counts;
}
