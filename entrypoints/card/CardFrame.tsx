import { useEffect, useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import { Card } from '../../components/Card.tsx';
import { WordsContext } from '../../components/words.ts';
import type { CardNews } from '../../lib/card-channel.ts';
import { citationText } from '../../lib/exchange/citation.ts';
import { messagesFor } from '../../lib/language.ts';
import { ask } from '../../lib/messaging.ts';
import type { Place, TermCard } from '../../lib/questions.ts';
import { explain } from '../connect/explain.ts';
import { useCopy } from '../connect/use-copy.ts';
import type { CardEvent, CardState } from './card-state.ts';
import { useCard } from './use-card.ts';

/** The hover card with everything it asks; it knows of the page nothing but its port. */
export function CardFrame({ port }: { port: MessagePort }) {
  const [state, happen, tell] = useCard(port);
  const { language, theme, card, problem } = state;
  const words = useMemo(() => ({ language, t: messagesFor(language) }), [language]);
  const box = useRef<HTMLDivElement>(null);
  useHeight(box, card ?? problem, tell);
  useKeys(state, happen, tell);
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  return (
    <WordsContext.Provider value={words}>
      <div ref={box} data-theme={theme}>
        {card && <ShownCard key={state.token} card={card} state={state} happen={happen} tell={tell} />}
        {problem && (
          <p class="card card-problem" role="alert">
            {words.t(problem.key, ...problem.parts)}
          </p>
        )}
      </div>
    </WordsContext.Provider>
  );
}

interface ShownCardProps {
  card: TermCard;
  state: CardState;
  happen: (event: CardEvent) => void;
  tell: (news: CardNews) => void;
}

function ShownCard({ card, state, happen, tell }: ShownCardProps) {
  const { token, index, language } = state;
  const { copied, refused, copy, dismiss } = useCopy<number>();
  const passage = card.passages[index];
  const fail = (error: unknown) => happen({ type: 'problem', token, key: explain(error) });
  const muted = () => {
    happen({ type: 'problem', token, key: 'card_mutedDone', parts: [card.term.form] });
    tell({ type: 'muted' });
  };
  return (
    <Card
      card={card}
      index={index}
      explained={state.explained}
      saving={state.saving}
      cited={copied === index}
      citation={refused}
      onDismiss={dismiss}
      onLeaf={(step) => happen({ type: 'leaf', step })}
      onExplain={(open) => happen({ type: 'explain', open })}
      onCite={() => passage && copy(index, citationText(passage.text, passage.citation, language))}
      onOpen={(place: Place) => void ask('ui.open', place, token).catch(fail)}
      onMute={() => void ask('term.mute', token).then(muted, fail)}
      onSave={() => {
        happen({ type: 'saving', state: 'busy' });
        tell({ type: 'save' });
      }}
    />
  );
}

/** Tells the page around the frame how high the card wants to be: at once for each one shown, and when it changes. */
function useHeight(
  box: { current: HTMLElement | null },
  shown: object | null,
  tell: (news: CardNews) => void,
): void {
  useLayoutEffect(() => {
    // A card as high as the one before changes no size, and nobody would hear that it is there.
    if (shown && box.current) tell({ type: 'size', height: box.current.offsetHeight });
  }, [shown]);
  useEffect(() => {
    const watching = new ResizeObserver(([entry]) => {
      const height = Math.ceil(entry?.borderBoxSize[0]?.blockSize ?? 0);
      if (height > 0) tell({ type: 'size', height });
    });
    if (box.current) watching.observe(box.current);
    return () => watching.disconnect();
  }, []);
}

/** Esc closes, first what is open inside the card; ← → leaf. */
function useKeys(
  { explained }: CardState,
  happen: (event: CardEvent) => void,
  tell: (news: CardNews) => void,
): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'Escape') {
        if (explained) happen({ type: 'explain', open: false });
        else tell({ type: 'close' });
      } else if (event.key === 'ArrowLeft') happen({ type: 'leaf', step: -1 });
      else if (event.key === 'ArrowRight') happen({ type: 'leaf', step: 1 });
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, [explained]);
}
