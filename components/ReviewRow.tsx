import type { TermState } from '../lib/model.ts';
import type { ReviewTerm } from '../lib/questions/glossary.ts';
import { KindChip } from './KindChip.tsx';
import { placeHash } from './place.ts';
import { countOf, useWords } from './words.ts';

interface ReviewRowProps {
  term: ReviewTerm;
  current: boolean;
  onDecide: (state: TermState) => void;
  onEdit: () => void;
}

/** One term: what it is, and what the reader may say of it. */
export function ReviewRow({ term, current, onDecide, onEdit }: ReviewRowProps) {
  const words = useWords();
  const { t } = words;
  const { form, pinyin, kind, count, state, source } = term;
  const turn = (to: TermState) => onDecide(state === to ? 'undecided' : to);
  return (
    <div class="review-row" data-state={state} data-current={current || undefined}>
      <a class="term-link" href={placeHash({ page: 'term', term: term.key })}>
        <span class="term-form document-words">{form}</span>
        <span class="term-pinyin soft">{pinyin}</span>
        <span class="soft review-count">
          {count === 0 && source !== null ? t('review_own') : countOf(words, 'places', count)}
        </span>
        <KindChip kind={kind} />
      </a>
      <button
        type="button"
        class="review-act"
        aria-label={t('review_acceptTerm', form)}
        title={t('review_accept')}
        aria-pressed={state === 'accepted'}
        onClick={() => turn('accepted')}
      >
        <svg viewBox="0 0 16 16" aria-hidden="true">
          <path d="M3 8.5 6.5 12 13 4.5" />
        </svg>
      </button>
      <button
        type="button"
        class="review-act"
        aria-label={t('review_rejectTerm', form)}
        title={t('review_reject')}
        aria-pressed={state === 'rejected'}
        onClick={() => turn('rejected')}
      >
        <svg viewBox="0 0 16 16" aria-hidden="true">
          <path d="m4 4 8 8m0-8-8 8" />
        </svg>
      </button>
      <button
        type="button"
        class="quiet-button soft"
        aria-label={t('review_editTerm', form)}
        onClick={onEdit}
      >
        {t('review_edit')}
      </button>
    </div>
  );
}
