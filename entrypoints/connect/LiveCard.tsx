import '../../components/live-card.css';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { Card } from '../../components/Card.tsx';
import type { CardPart } from '../../components/card-props.ts';
import { useAnswer } from '../../components/use-answer.ts';
import { useWords } from '../../components/words.ts';
import { citationText } from '../../lib/exchange/citation.ts';
import { ask } from '../../lib/messaging.ts';
import { placeCard, visibleBox } from '../../lib/page/card-place.ts';
import type { Hover } from '../../lib/page/hover.ts';
import type { Place, TermCard } from '../../lib/questions.ts';
import { explain } from './explain.ts';
import type { HoveredTerm } from './live-article.ts';
import { useCopy } from './use-copy.ts';

interface LiveCardProps {
  hovered: HoveredTerm;
  hover: Hover;
  onOpen: (place: Place) => void;
}

/** The card of a hovered term of our own article, put up by its side. */
export function LiveCard({ hovered, hover, onOpen }: LiveCardProps) {
  const { t } = useWords();
  const { answer } = useAnswer(() => ask('term.card', hovered.key), [hovered.key]);
  const box = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (box.current) put(box.current, hovered.box);
  });
  if (answer.state === 'waiting') return null;
  return (
    <div class="live-card" ref={box} onPointerEnter={() => hover.stay()} onPointerLeave={() => hover.leave()}>
      {answer.state === 'ready' ? (
        <ShownCard card={answer.value} onOpen={onOpen} />
      ) : (
        <p class="card card-problem" role="alert">
          {t(answer.state === 'failed' ? explain(answer.error) : 'library_reading')}
        </p>
      )}
    </div>
  );
}

function ShownCard({ card, onOpen }: { card: TermCard; onOpen: (place: Place) => void }) {
  const { language } = useWords();
  const [index, setIndex] = useState(0);
  const [part, setPart] = useState<CardPart | null>(null);
  const { copied, refused, copy, dismiss } = useCopy<number>();
  const passage = card.passages[index];
  return (
    <Card
      card={card}
      index={index}
      part={part}
      saving="idle"
      cited={copied === index}
      citation={refused}
      onLeaf={(step) => setIndex((now) => Math.min(card.passages.length - 1, Math.max(0, now + step)))}
      onOpen={onOpen}
      onCite={() => passage && copy(index, citationText(passage.text, passage.citation, language))}
      onDismiss={dismiss}
      onPart={setPart}
    />
  );
}

function put(card: HTMLElement, term: DOMRect): void {
  card.style.height = '';
  const { width, height } = card.getBoundingClientRect();
  const place = placeCard(term, { width, height }, visibleBox());
  card.style.left = `${place.left}px`;
  card.style.top = `${place.top}px`;
  card.style.height = `${place.height}px`;
}
