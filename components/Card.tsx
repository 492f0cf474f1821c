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
            <p class="card-role">
              {words.t(`role_${passage.role}`)} · {countOf(words, 'documents', term.documents)} ·{' '}
              {countOf(words, 'places', term.count)}
            </p>
            <PassageQuote passage={passage} />
            <SourceLink citation={passage.citation} onOpen={props.onOpen} />
          </>
        )}
        {props.citation !== null && <CitationByHand text={props.citation} onClose={props.onDismiss} />}
        {explained && <CardReasons card={card} />}
      </div>
      <CardActions {...props} />
    </section>
  );
}
