import './card.css';
import { CardActions } from './CardActions.tsx';
import { CardReasons } from './CardReasons.tsx';
import { CitationByHand } from './CitationByHand.tsx';
import type { CardProps } from './card-props.ts';
import { KindChip } from './KindChip.tsx';
import { PassageQuote } from './PassageQuote.tsx';
import { SourceLink } from './SourceLink.tsx';
import { countOf, useWords } from './words.ts';

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
            <p class="card-role facts">
              {words.t(`role_${passage.role}`)} · {countOf(words, 'documents', term.documents)} ·{' '}
              {countOf(words, 'places', term.count)}
            </p>
            <PassageQuote passage={passage} />
            <SourceLink citation={passage.citation} onOpen={props.onOpen} />
          </>
        )}
        {props.citation !== null && <CitationByHand text={props.citation} onClose={props.onDismiss} />}
        {explained && (
          <div class="card-explained" ref={showAll}>
            <CardReasons card={card} />
          </div>
        )}
      </div>
      <CardActions {...props} />
    </section>
  );
}

/** Where the screen is too low for all of the card, what was asked for comes into view. */
function showAll(part: HTMLElement | null): void {
  part?.scrollIntoView({ block: 'nearest' });
}
