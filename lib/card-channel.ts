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
  /** Show what `token` was granted for; `focus`: it was opened with the keyboard. */
  | {
      type: 'show';
      of: 'term' | 'quotation';
      token: string;
      language: Language;
      theme: Theme;
      focus: boolean;
    }
  /** Forget what is shown. */
  | { type: 'clear' }
  /** Answer to `save`. */
  | { type: 'saved'; ok: boolean };

/** Frame → content script. */
export type CardNews =
  | { type: 'ready' }
  /** Shown, with the height it wants in CSS pixels. */
  | { type: 'size'; height: number }
  /** The token is no longer good: grant another and show again. */
  | { type: 'expired' }
  /** Keep the sentence around the term on this page. */
  | { type: 'save' }
  /** The card is to stay whatever the pointer does, or no longer. */
  | { type: 'pinned'; pinned: boolean }
  /** A term, by its key, is no longer marked here; the card offers to take that back. */
  | { type: 'muted'; term: string }
  /** It was taken back. */
  | { type: 'unmuted' }
  /** Esc was pressed inside the frame, or the reader closed it. */
  | { type: 'close' };
