import type { MessageKey } from '../lib/language.ts';
import type { ActState, CardProps } from './card-props.ts';
import { placeOf } from './place.ts';
import { useWords } from './words.ts';

const saveLabels: Record<ActState, MessageKey> = {
  idle: 'card_save',
  busy: 'card_save',
  done: 'card_saved',
  failed: 'card_saveFailed',
};

/** The foot of the card: leafing on the left, what can be done on the right. */
export function CardActions(props: CardProps) {
  const { t } = useWords();
  const passage = props.card.passages[props.index];
  return (
    <footer class="card-foot">
      <Leaf index={props.index} count={props.card.passages.length} onLeaf={props.onLeaf} />
      <div class="card-actions">
        {passage && (
          <>
            <button
              type="button"
              class="quiet-button"
              title={t('card_openTitle')}
              onClick={() => props.onOpen(placeOf(passage.citation))}
            >
              {t('card_open')}
            </button>
            {props.onSave && (
              <button
                type="button"
                class="quiet-button"
                title={t('card_saveTitle')}
                aria-live="polite"
                disabled={props.saving === 'busy' || props.saving === 'done'}
                onClick={props.onSave}
              >
                {t(saveLabels[props.saving])}
              </button>
            )}
            <button
              type="button"
              class="quiet-button"
              title={t('card_citeTitle')}
              aria-live="polite"
              onClick={props.onCite}
            >
              {t(props.cited ? 'card_cited' : 'card_cite')}
            </button>
          </>
        )}
        {props.onMute && (
          <button type="button" class="quiet-button" title={t('card_muteTitle')} onClick={props.onMute}>
            {t('card_mute')}
          </button>
        )}
        <button
          type="button"
          class="quiet-button card-more"
          aria-expanded={props.explained}
          aria-label={t('card_why')}
          title={t('card_why')}
          onClick={() => props.onExplain(!props.explained)}
        >
          ⋯
        </button>
      </div>
    </footer>
  );
}

interface LeafProps {
  index: number;
  count: number;
  onLeaf: (step: -1 | 1) => void;
}

function Leaf({ index, count, onLeaf }: LeafProps) {
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
      <span aria-live="polite">{t('card_position', index + 1, count)}</span>
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
