/** What the card asks, and who else may ask it. Types only. */
import type { Span } from '../model.ts';

/** Where a term is not to be marked: on the page the card stands on, on its site, or anywhere. */
export type MuteScope = 'page' | 'site' | 'everywhere';

/** A term in a text, by its `Term.key`. */
export interface TermPlace extends Span {
  key: string;
}

export interface CardQuestions {
  /** A token good for this one term, this page and a few minutes; the card frame shows it to the others below. */
  'card.grant'(term: string): string;
  /** The same for a term in what a card shows, on the word of that card's own token: looking up within the card. */
  'card.follow'(token: string, term: string): string;
  /** The terms in a text that the card shows, its own among them. */
  'card.terms'(token: string, text: string): TermPlace[];
  /**
   * Takes a term off the reader's pages, everywhere where no scope is named. The card asks with its token, which knows
   * page and site, popup and library with the term's key.
   */
  'term.mute'(tokenOrKey: string, scope?: MuteScope): void;
  /** Takes the same mute back. */
  'term.unmute'(tokenOrKey: string, scope?: MuteScope): void;
}
