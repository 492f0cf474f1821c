import type { ActState } from '../../components/card-props.ts';
import type { MessageKey } from '../../lib/language.ts';
import type { Language, TermCard, Theme } from '../../lib/questions.ts';

/** What the frame shows: nothing, a term's card, or one sentence about why not. */
export interface CardState {
  token: string;
  language: Language;
  theme: Theme;
  card: TermCard | null;
  problem: { key: MessageKey; parts: string[] } | null;
  index: number;
  explained: boolean;
  saving: ActState;
}

export type CardEvent =
  | { type: 'show'; token: string; language: Language; theme: Theme }
  | { type: 'clear' }
  | { type: 'card'; token: string; card: TermCard }
  | { type: 'problem'; token: string; key: MessageKey; parts?: string[] }
  | { type: 'leaf'; step: -1 | 1 }
  | { type: 'explain'; open: boolean }
  | { type: 'saving'; state: ActState };

export const emptyCard: CardState = {
  token: '',
  language: 'zh-CN',
  theme: 'light',
  card: null,
  problem: null,
  index: 0,
  explained: false,
  saving: 'idle',
};

/** The state after an event; answers to a token no longer shown change nothing. */
export function nextCard(state: CardState, event: CardEvent): CardState {
  switch (event.type) {
    case 'show':
      return { ...emptyCard, token: event.token, language: event.language, theme: event.theme };
    case 'clear':
      return { ...emptyCard, language: state.language, theme: state.theme };
    case 'card':
      return event.token === state.token ? { ...state, card: event.card, problem: null } : state;
    case 'problem':
      if (event.token !== state.token) return state;
      return { ...state, card: null, problem: { key: event.key, parts: event.parts ?? [] } };
    case 'leaf':
      return { ...state, index: leaf(state, event.step) };
    case 'explain':
      return { ...state, explained: event.open };
    case 'saving':
      return { ...state, saving: event.state };
  }
}

function leaf({ card, index }: CardState, step: -1 | 1): number {
  const last = (card?.passages.length ?? 1) - 1;
  return Math.min(last, Math.max(0, index + step));
}
