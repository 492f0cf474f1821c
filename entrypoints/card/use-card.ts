import { useEffect, useReducer } from 'preact/hooks';
import { AskError } from '../../lib/ask-error.ts';
import type { CardNews, CardOrder } from '../../lib/card-channel.ts';
import { ask } from '../../lib/messaging.ts';
import { explain } from '../connect/explain.ts';
import { type CardEvent, type CardState, emptyCard, nextCard } from './card-state.ts';

export type Happen = (event: CardEvent) => void;
export type Tell = (news: CardNews) => void;

/** The frame's state, led by what comes over the port; the port carries `CardOrder`s and is trusted with no more. */
export function useCard(port: MessagePort): [CardState, Happen, Tell] {
  const [state, happen] = useReducer<CardState, CardEvent>(nextCard, emptyCard);
  const tell: Tell = (news) => port.postMessage(news);
  useEffect(() => {
    port.onmessage = ({ data }: MessageEvent<CardOrder>) => {
      if (data.type === 'saved') happen({ type: 'saving', state: data.ok ? 'done' : 'failed' });
      else happen(data);
      if (data.type === 'show') void fetchCard(data, happen, tell);
    };
    tell({ type: 'ready' });
  }, [port]);
  return [state, happen, tell];
}

async function fetchCard(
  { of, token }: Extract<CardOrder, { type: 'show' }>,
  happen: Happen,
  tell: Tell,
): Promise<void> {
  try {
    if (of === 'quotation') happen({ type: 'quotation', token, quotation: await ask('trace.card', token) });
    else happen({ type: 'card', token, card: await ask('term.card', token) });
  } catch (error) {
    happen({ type: 'problem', token, key: explain(error) });
    if (error instanceof AskError && error.code === 'expired') tell({ type: 'expired' });
  }
}
