import { useEffect, useMemo, useRef } from 'preact/hooks';
import { CardSpeech } from '../../components/CardSpeech.tsx';
import { MutedNote } from '../../components/MutedNote.tsx';
import { useHomeFocus } from '../../components/use-home-focus.ts';
import { WordsContext } from '../../components/words.ts';
import { messagesFor } from '../../lib/language.ts';
import { ask } from '../../lib/messaging.ts';
import type { MuteScope } from '../../lib/questions/card.ts';
import { explain } from '../connect/explain.ts';
import type { CardState } from './card-state.ts';
import { ShownCard } from './ShownCard.tsx';
import { ShownQuotation } from './ShownQuotation.tsx';
import { type Happen, type Tell, useCard } from './use-card.ts';
import { useFloor } from './use-floor.ts';
import { useHeight } from './use-height.ts';
import { useKeys } from './use-keys.ts';

/** The hover card with everything it asks; it knows of the page nothing but its port. */
export function CardFrame({ port }: { port: MessagePort }) {
  const [state, happen, tell] = useCard(port);
  const { language, theme, card, quotation, problem, muted } = state;
  const words = useMemo(() => ({ language, t: messagesFor(language) }), [language]);
  const box = useRef<HTMLDivElement>(null);
  useFloor(box, state);
  useHeight(box, card ?? quotation ?? problem, tell);
  useKeys(state, happen, tell);
  useHomeFocus(box, (lost) => box.current?.querySelector<HTMLElement>(homeOf(lost, state)));
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  return (
    <WordsContext.Provider value={words}>
      <div ref={box} data-theme={theme}>
        {card && muted === null && (
          <ShownCard key={state.token} card={card} state={state} happen={happen} tell={tell} />
        )}
        {card && muted !== null && <Muted state={state} scope={muted} happen={happen} tell={tell} />}
        {quotation && (
          <ShownQuotation key={state.token} quotation={quotation} state={state} happen={happen} />
        )}
        {problem && (
          <p class="card card-problem" role="alert">
            {words.t(problem)}
          </p>
        )}
      </div>
      <CardSpeech {...state} />
    </WordsContext.Provider>
  );
}

/** Where the keyboard goes on, as a selector: with what was opened, or where what has closed was opened. */
function homeOf(lost: Element, { part }: CardState): string {
  if (part === 'why') return '.card-explained';
  if (lost.closest('.mute-choice')) return '[data-act=card_mute]';
  return lost.closest('.card-menu, .card-pinned') ? '.card-more' : '[role=dialog]';
}

interface MutedProps {
  state: CardState;
  scope: MuteScope;
  happen: Happen;
  tell: Tell;
}

/** What was muted, and the way back. */
function Muted({ state: { token, card }, scope, happen, tell }: MutedProps) {
  const undo = async () => {
    await ask('term.unmute', token, scope);
    happen({ type: 'muted', scope: null });
    tell({ type: 'unmuted' });
  };
  const fail = (error: unknown) => happen({ type: 'problem', token, key: explain(error) });
  return <MutedNote form={card?.term.form ?? ''} scope={scope} onUndo={() => void undo().catch(fail)} />;
}
