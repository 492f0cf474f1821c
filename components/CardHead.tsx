import type { CardProps } from './card-props.ts';
import { KindChip } from './KindChip.tsx';
import { PinIcon } from './PinIcon.tsx';
import { useWords } from './words.ts';

/** The term, how it is said and what it is; the way back where it was looked up from another. */
export function CardHead({ card: { term }, previous, onBack, pinned, onPin }: CardProps) {
  const { t } = useWords();
  return (
    <header class="card-head">
      {previous && (
        <button type="button" class="quiet-button card-back" onClick={onBack}>
          <span aria-hidden="true">←</span> {t('card_back', previous)}
        </button>
      )}
      <h1 class="card-term document-words">{term.form}</h1>
      {term.pinyin && <span class="card-pinyin">{term.pinyin}</span>}
      <KindChip kind={term.kind} />
      {pinned && (
        <button
          type="button"
          class="quiet-button card-pinned"
          aria-label={t('card_unpin')}
          title={t('card_unpin')}
          onClick={() => onPin?.(false)}
        >
          <PinIcon />
        </button>
      )}
    </header>
  );
}
