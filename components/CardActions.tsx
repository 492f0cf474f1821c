import type { MessageKey } from '../lib/language.ts';
import type { Place } from '../lib/questions.ts';
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
        {passage && <PassageActions {...props} place={placeOf(passage.citation)} />}
        {props.onMute && <Act name="card_mute" title="card_muteTitle" onClick={props.onMute} />}
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

function PassageActions({ place, onOpen, saving, onSave, cited, onCite }: CardProps & { place: Place }) {
  return (
    <>
      <Act name="card_open" title="card_openTitle" onClick={() => onOpen(place)} />
      {onSave && (
        <Act
          name={saveLabels[saving]}
          title="card_saveTitle"
          disabled={saving === 'busy' || saving === 'done'}
          onClick={onSave}
        />
      )}
      <Act name={cited ? 'card_cited' : 'card_cite'} title="card_citeTitle" onClick={onCite} />
    </>
  );
}

interface ActProps {
  /** Says also how it went. */
  name: MessageKey;
  title: MessageKey;
  disabled?: boolean;
  onClick: () => void;
}

function Act({ name, title, disabled = false, onClick }: ActProps) {
  const { t } = useWords();
  return (
    <button
      type="button"
      class="quiet-button"
      title={t(title)}
      aria-live="polite"
      disabled={disabled}
      onClick={onClick}
    >
      {t(name)}
    </button>
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
