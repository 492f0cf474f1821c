import type { ActState, CardPart } from '../../components/card-props.ts';
import type { MessageKey } from '../../lib/language.ts';
import type { MuteScope } from '../../lib/questions/card.ts';
import type { TracedQuotation } from '../../lib/questions/quotations.ts';
import type { Language, TermCard, Theme } from '../../lib/questions.ts';

/** A term as the reader left it to look another up. */
interface Left {
  token: string;
  card: TermCard;
  index: number;
}

/** What the frame shows: nothing, the card of a term or a quotation, or one sentence about why not. */
export interface CardState {
  token: string;
  language: Language;
  theme: Theme;
  /** It was opened with the keyboard. */
  focus: boolean;
  card: TermCard | null;
  quotation: TracedQuotation | null;
  problem: MessageKey | null;
  index: number;
  part: CardPart | null;
  saving: ActState;
  pinned: boolean;
  /** Where the term was muted a moment ago. */
  muted: MuteScope | null;
  /** Terms to go back to, the last at the end. */
  left: readonly Left[];
}

export type CardEvent =
  | { type: 'show'; token: string; language: Language; theme: Theme; focus: boolean }
  | { type: 'clear' }
  | { type: 'card'; token: string; card: TermCard }
  | { type: 'quotation'; token: string; quotation: TracedQuotation }
  | { type: 'problem'; token: string; key: MessageKey }
  | { type: 'leaf'; step: -1 | 1 }
  | { type: 'part'; part: CardPart | null }
  | { type: 'saving'; state: ActState }
  | { type: 'pinned'; pinned: boolean }
  /** Muted there, or with null no longer. */
  | { type: 'muted'; scope: MuteScope | null }
  /** Another term is looked up in this card. */
  | { type: 'follow'; token: string; card: TermCard }
  | { type: 'back' };

export const emptyCard: CardState = {
  token: '',
  language: 'zh-CN',
  theme: 'light',
  focus: false,
  card: null,
  quotation: null,
  problem: null,
  index: 0,
  part: null,
  saving: 'idle',
  pinned: false,
  muted: null,
  left: [],
};

/** The state after an event; answers to a token no longer shown change nothing. */
export function nextCard(state: CardState, event: CardEvent): CardState {
  switch (event.type) {
    case 'show': {
      const { token, language, theme, focus } = event;
      return { ...emptyCard, token, language, theme, focus };
    }
    case 'clear':
      return { ...emptyCard, language: state.language, theme: state.theme };
    case 'card':
      return event.token === state.token ? { ...state, card: event.card, problem: null } : state;
    case 'quotation':
      return event.token === state.token ? { ...state, quotation: event.quotation, problem: null } : state;
    case 'problem':
      return event.token === state.token
        ? { ...state, card: null, quotation: null, problem: event.key }
        : state;
    case 'leaf':
      return { ...state, index: leaf(state, event.step), part: null };
    case 'part':
      return { ...state, part: event.part };
    case 'saving':
      return { ...state, saving: event.state };
    case 'pinned':
      return { ...state, pinned: event.pinned, part: null };
    case 'muted':
      return { ...state, muted: event.scope, part: null };
    case 'follow':
      return follow(state, event);
    case 'back':
      return back(state);
  }
}

function leaf({ card, index }: CardState, step: -1 | 1): number {
  const last = (card?.passages.length ?? 1) - 1;
  return Math.min(last, Math.max(0, index + step));
}

function follow(state: CardState, { token, card }: { token: string; card: TermCard }): CardState {
  if (state.card === null) return state;
  const left = [...state.left, { token: state.token, card: state.card, index: state.index }];
  return { ...state, token, card, index: 0, part: null, saving: 'idle', left };
}

function back(state: CardState): CardState {
  const last = state.left.at(-1);
  if (last === undefined) return state;
  return { ...state, ...last, part: null, saving: 'idle', muted: null, left: state.left.slice(0, -1) };
}
