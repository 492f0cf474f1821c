import type { MessageKey } from '../lib/language.ts';
import type { Words } from './words.ts';

/** A reason of the glossary in words: `quoted`, or `quoted:3` where it carries a number. */
export function reasonText({ t }: Words, reason: string): string {
  const [id = '', ...parts] = reason.split(':');
  return t(`reason_${id}` as MessageKey, ...parts);
}
