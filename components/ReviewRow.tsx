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
        <span class="soft">
          {count === 0 && source !== null ? t('review_own') : countOf(words, 'places', count)}
        </span>
        <KindChip kind={kind} />
      </a>
      <Mark
        name={t('review_acceptTerm', form)}
        title={t('review_accept')}
        sign="M3 8.5 6.5 12 13 4.5"
        pressed={state === 'accepted'}
        onClick={() => turn('accepted')}
      />
      <Mark
        name={t('review_rejectTerm', form)}
        title={t('review_reject')}
        sign="m4 4 8 8m0-8-8 8"
        pressed={state === 'rejected'}
        onClick={() => turn('rejected')}
      />
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

interface MarkProps {
  name: string;
  title: string;
  /** The path of a drawing in a square of 16. */
  sign: string;
  pressed: boolean;
  onClick: () => void;
}

/** ✓ or ✗. */
function Mark({ name, title, sign, pressed, onClick }: MarkProps) {
  return (
    <button
      type="button"
      class="review-act"
      aria-label={name}
      title={title}
      aria-pressed={pressed}
      onClick={onClick}
    >
      <svg viewBox="0 0 16 16" aria-hidden="true">
        <path d={sign} />
      </svg>
    </button>
  );
}
