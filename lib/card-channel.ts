/**
 * What passes between the content script and the card frame it opened, over one private MessagePort.
 * The frame trusts none of it but the token, which the background checks. Types only.
 */
import type { Language, Theme } from './questions.ts';

/** The first and only window message to the frame; it carries the port. */
export interface CardGreeting {
  type: 'glossa-card';
}

/** Content script → frame. */
export type CardOrder =
  /** Show the term that `token` was granted for. */
  | { type: 'show'; token: string; language: Language; theme: Theme }
  /** Forget what is shown. */
  | { type: 'clear' }
  /** Answer to `save`. */
  | { type: 'saved'; ok: boolean }
  /** Leaf to the passage before or after. */
  | { type: 'leaf'; step: -1 | 1 };

/** Frame → content script. */
export type CardNews =
  | { type: 'ready' }
  /** Shown, with the height it wants in CSS pixels. */
  | { type: 'size'; height: number }
  /** The token is no longer good: grant another and show again. */
  | { type: 'expired' }
  /** Keep the sentence around the term on this page. */
  | { type: 'save' }
  /** The term was muted: nothing of it is marked any more. */
  | { type: 'muted' }
  /** Esc was pressed inside the frame, or the reader closed it. */
  | { type: 'close' };
