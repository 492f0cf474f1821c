import './card.css';
import type { Place, TermCard } from '../lib/questions.ts';
import { CardActions } from './CardActions.tsx';
import { CardReasons } from './CardReasons.tsx';
import { KindChip } from './KindChip.tsx';
import { PassageQuote } from './PassageQuote.tsx';
import { SourceLink } from './SourceLink.tsx';
import { countOf, useWords } from './words.ts';

/** How far a small act of the reader has come. */
export type ActState = 'idle' | 'busy' | 'done' | 'failed';

export interface CardProps {
  card: TermCard;
  /** Which of `card.passages` is shown. */
  index: number;
  /** The ⋯ part, *why is this marked*, is open. */
  explained: boolean;
  saving: ActState;
  citing: ActState;
  /** Shown selected where the clipboard refused it. */
  citation: string | null;
  onLeaf: (step: -1 | 1) => void;
  onOpen: (place: Place) => void;
  onCite: () => void;
  onMute: () => void;
  onExplain: (open: boolean) => void;
  /** Absent where there is no page to keep a sentence of. */
  onSave?: () => void;
}

/** What the documents say of a term, with the exact source: all that hovering shows. */
export function Card(props: CardProps) {
  const { card, index, explained } = props;
  const words = useWords();
  const passage = card.passages[index];
  const { term } = card;
  return (
    <section class="card" role="dialog" aria-label={term.form}>
      <div class="card-body">
        <header class="card-head">
          <h1 class="card-term document-words">{term.form}</h1>
          {term.pinyin && <span class="card-pinyin">{term.pinyin}</span>}
          <KindChip kind={term.kind} />
        </header>
        {passage && (
          <>
            <p class="card-role">
              {words.t(`role_${passage.role}`)} · {countOf(words, 'documents', term.documents)} ·{' '}
              {countOf(words, 'places', term.count)}
            </p>
            <PassageQuote passage={passage} />
            <SourceLink citation={passage.citation} onOpen={props.onOpen} />
          </>
        )}
        {props.citation !== null && <RefusedCitation text={props.citation} />}
        {explained && <CardReasons card={card} />}
      </div>
      <CardActions {...props} />
    </section>
  );
}

function RefusedCitation({ text }: { text: string }) {
  const { t } = useWords();
  return (
    <label class="card-citation">
      <span>{t('card_copyByHand')}</span>
      <textarea class="field" readOnly rows={3} value={text} ref={(area) => area?.select()} />
    </label>
  );
}
