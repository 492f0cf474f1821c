import { useMemo, useState } from 'preact/hooks';
import type { TermState } from '../lib/model.ts';
import type { ReviewTerm } from '../lib/questions/glossary.ts';
import { decide, type ReviewChange } from './review-edits.ts';
import { letsThrough, noReviewFilter, type ReviewFilter } from './review-filter.ts';
import { type TermKeys, termFilter } from './term-filter.ts';
import { useWords } from './words.ts';

interface NarrowedTerms {
  terms: readonly ReviewTerm[];
  /** Compares as the search does. */
  keys: TermKeys;
  /** Keys of the terms of the chosen document, or of those just added; null for all. */
  within: ReadonlySet<string> | null;
}

/** The terms that search and filters leave; `inScope` are those of the chosen document alone. */
export function useNarrowed({ terms, keys, within }: NarrowedTerms) {
  const [filter, setFilter] = useState(noReviewFilter);
  const narrow = useMemo(() => termFilter(terms, keys), [terms, keys]);
  const inScope = useMemo(
    () => (within ? terms.filter(({ key }) => within.has(key)) : terms),
    [terms, within],
  );
  const shown = useMemo(() => narrow(filter.typed, letsThrough(filter, within)), [narrow, filter, within]);
  return { filter, setFilter, narrow, inScope, shown };
}

/** The term that the keys speak of, and what is said of it, of another, or of all that are shown. */
export function useDeciding(
  shown: readonly ReviewTerm[],
  filter: ReviewFilter,
  onChange: (change: ReviewChange) => void,
) {
  const { t } = useWords();
  const [at, setAt] = useState(-1);
  const current = Math.min(at, shown.length - 1);
  const go = (to: number) => setAt(Math.min(to, shown.length - 1));
  const say = (term: ReviewTerm, state: TermState) =>
    onChange(decide([term], state, t('review_said_state', term.form, t(`review_${state}`))));
  const sayAll = (state: TermState) => {
    const said = shown.length === 1 ? 'review_said_states_one' : 'review_said_states';
    onChange(decide(shown, state, t(said, shown.length, t(`review_${state}`))));
  };
  const decideHere = (state: TermState) => {
    const term = shown[current];
    if (!term) return;
    say(term, state);
    // Narrowed to another state, the next moves up by itself.
    if (filter.state === null || filter.state === 'own') go(current + 1);
  };
  return { current, go, say, sayAll, decideHere };
}
