import type { TermState } from '../lib/model.ts';
import type { ReviewTerm } from '../lib/questions/glossary.ts';
import { countOf, useWords } from './words.ts';

interface ReviewLineProps {
  /** The terms that search and filters leave. */
  shown: readonly ReviewTerm[];
  /** Others are left out. */
  isNarrowed: boolean;
  onSayAll: (state: TermState) => void;
}

/** How many terms are shown, and a word for all of them where the list is narrowed. */
export function ReviewLine({ shown, isNarrowed, onSayAll }: ReviewLineProps) {
  const words = useWords();
  const { t } = words;
  const ways = [
    ['accepted', 'review_acceptShown'],
    ['rejected', 'review_rejectShown'],
  ] as const;
  return (
    <div class="review-line">
      <p class="soft" role="status">
        {shown.length > 0 ? countOf(words, 'terms_shown', shown.length) : t('terms_none')}
      </p>
      {ways.map(
        ([wanted, label]) =>
          isNarrowed &&
          shown.some(({ state }) => state !== wanted) && (
            <button key={wanted} type="button" class="quiet-button" onClick={() => onSayAll(wanted)}>
              {t(label, shown.length)}
            </button>
          ),
      )}
      <span class="soft review-keys facts">{t('review_keys')}</span>
    </div>
  );
}
