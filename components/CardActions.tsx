import './card-foot.css';
import type { MessageKey } from '../lib/language.ts';
import type { Place } from '../lib/questions.ts';
import { CardAct } from './CardAct.tsx';
import { CardMenu } from './CardMenu.tsx';
import type { ActState, CardProps } from './card-props.ts';
import { Leaf } from './Leaf.tsx';
import { MuteChoice } from './MuteChoice.tsx';
import { placeOf } from './place.ts';

const saveLabels: Record<ActState, MessageKey> = {
  idle: 'card_save',
  busy: 'card_save',
  done: 'card_saved',
  failed: 'card_saveFailed',
};

/** The foot of the card: leafing on the left, what can be done on the right. */
export function CardActions(props: CardProps) {
  const { card, index, part, onPart, onMute } = props;
  const passage = card.passages[index];
  if (part === 'mute' && onMute) {
    return (
      <footer class="card-foot">
        <MuteChoice onChoose={onMute} onCancel={() => onPart(null)} />
      </footer>
    );
  }
  return (
    <footer class="card-foot">
      <Leaf index={index} count={card.passages.length} onLeaf={props.onLeaf} />
      <div class="card-actions">
        {passage && <PassageActions {...props} place={placeOf(passage.citation)} />}
        {onMute && <CardAct name="card_mute" title="mute_title" onClick={() => onPart('mute')} />}
        <CardMenu {...props} />
      </div>
    </footer>
  );
}

function PassageActions({ place, onOpen, saving, onSave, cited, onCite }: CardProps & { place: Place }) {
  return (
    <>
      <CardAct name="card_open" title="card_openTitle" onClick={() => onOpen(place)} />
      {onSave && (
        <CardAct
          name={saveLabels[saving]}
          title="card_saveTitle"
          disabled={saving === 'busy' || saving === 'done'}
          onClick={onSave}
        />
      )}
      <CardAct name={cited ? 'card_cited' : 'card_cite'} title="card_citeTitle" onClick={onCite} />
    </>
  );
}
