import './card.css';
import { CardActions } from './CardActions.tsx';
import { CardHead } from './CardHead.tsx';
import { CardReasons } from './CardReasons.tsx';
import { CitationByHand } from './CitationByHand.tsx';
import type { CardProps } from './card-props.ts';
import { PassageQuote } from './PassageQuote.tsx';
import { SourceLink } from './SourceLink.tsx';
import { CardSets } from './TermSets.tsx';
import { useTakenFocus } from './use-taken-focus.ts';
import { countOf, useWords } from './words.ts';

/** What the documents say of a term, with the exact source: all that hovering shows. */
export function Card(props: CardProps) {
  const { card, index, part, focus } = props;
  const words = useWords();
  const passage = card.passages[index];
  const { term } = card;
  const dialog = useTakenFocus(focus);
  return (
    <section class="card" role="dialog" aria-label={term.form} tabIndex={-1} ref={dialog}>
      <div class="card-body">
        <CardHead {...props} />
        {!passage && <p class="soft">{words.t('card_nothing')}</p>}
        {passage && (
          <>
            <p class="card-role facts">
              {words.t(`role_${passage.role}`)}
              {term.count > 0 &&
                ` · ${countOf(words, 'documents', term.documents)} · ${countOf(words, 'places', term.count)}`}
            </p>
            <PassageQuote
              passage={passage}
              links={props.links}
              onFollow={props.onFollow}
              onSelect={props.onSelect}
            />
            <LookUp {...props} />
            <SourceLink citation={passage.citation} onOpen={props.onOpen} />
            <CardSets sets={props.sets ?? []} own={term.key} onFollow={props.onFollow} />
          </>
        )}
        {props.citation !== null && <CitationByHand text={props.citation} onClose={props.onDismiss} />}
        {part === 'why' && (
          <div class="card-explained" tabIndex={-1} ref={showAll}>
            <CardReasons card={card} />
          </div>
        )}
      </div>
      <CardActions {...props} />
    </section>
  );
}

/** Words were selected, and a term is among them. */
function LookUp({ selected, onFollow }: CardProps) {
  const { t } = useWords();
  if (!selected || !onFollow) return null;
  return (
    <button type="button" class="line-button card-look-up" onClick={() => onFollow(selected.key)}>
      {t('card_lookUp', selected.text)}
    </button>
  );
}

/** Where the screen is too low for all of the card, what was asked for comes into view. */
function showAll(part: HTMLElement | null): void {
  part?.scrollIntoView({ block: 'nearest' });
}
