import type { StorageProblem } from './questions.ts';

/** Why a question was not answered; each has a sentence in `_locales` (`error_…`). */
export type AskCode =
  /** The sender may not ask this, or not so. */
  | 'denied'
  /** Too many questions from this tab. */
  | 'busy'
  /** No answer in time. */
  | 'timeout'
  /** The extension was updated or removed under this page. */
  | 'gone'
  /** Nobody listens: the background could not start, or the tab runs no content script. */
  | 'unreachable'
  /** The card's token is no longer good. */
  | 'expired'
  /** There is no such term, passage, document or highlight. */
  | 'missing'
  /** A fault of ours; the background's console has it in full. */
  | 'failed'
  | StorageProblem;

/** Thrown at whoever asked. */
export class AskError extends Error {
  override readonly name = 'AskError';
  readonly code: AskCode;

  constructor(code: AskCode, message: string = code) {
    super(message);
    this.code = code;
  }
}
