import { AskError } from '../../lib/ask-error.ts';
import type { MessageKey } from '../../lib/language.ts';

/** The sentence for whatever was thrown while asking. */
export function explain(error: unknown): MessageKey {
  return error instanceof AskError ? `error_${error.code}` : 'error_failed';
}
