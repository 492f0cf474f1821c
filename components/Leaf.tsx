import { useWords } from './words.ts';

interface LeafProps {
  index: number;
  count: number;
  onLeaf: (step: -1 | 1) => void;
}

/** ‹ 2 / 5 ›: from passage to passage. */
export function Leaf({ index, count, onLeaf }: LeafProps) {
  const { t } = useWords();
  if (count < 2) return <span />;
  return (
    <div class="card-leaf">
      <button
        type="button"
        class="quiet-button"
        aria-label={t('card_previous')}
        disabled={index === 0}
        onClick={() => onLeaf(-1)}
      >
        ‹
      </button>
      <span>{t('card_position', index + 1, count)}</span>
      <button
        type="button"
        class="quiet-button"
        aria-label={t('card_next')}
        disabled={index === count - 1}
        onClick={() => onLeaf(1)}
      >
        ›
      </button>
    </div>
  );
}
