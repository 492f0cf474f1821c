import { foldForm } from '../glossary/simplify.ts';
import { definitionLength, nameLength, ownVariants, titleLength } from '../limits.ts';
import type { ListedWord } from './glossary-words.ts';

/** Controls that nobody sees, and those that turn the direction of what follows (UAX #9, 2). */
const unseen = /[^\P{Cc}\t\n]|[\u202a-\u202e\u2066-\u2069]/gu;

/** Text as a list may hold it: no half characters, nothing that shows other words than it has. */
const plain = (text: string): string => text.toWellFormed().replace(/\r\n?/g, '\n').replace(unseen, '');

/** The same in one line. */
const inLine = (text: string): string => plain(text).replace(/\s+/g, ' ').trim();

/** A word of a list without what cannot be seen, and with no more forms than a term of the reader's may have. */
export function tidyWord({ form, variants, kind, definition, source }: ListedWord): ListedWord {
  const shown = inLine(form);
  const others = variants.map(inLine).filter((one) => isWord(one) && one !== shown);
  return {
    form: shown,
    variants: [...new Set(others)].slice(0, ownVariants),
    kind,
    definition: plain(definition).trim(),
    source: inLine(source).slice(0, titleLength),
  };
}

/** Whether a tidy word is one, and neither it nor its definition longer than any. */
export function isUsable({ form, definition }: ListedWord): boolean {
  return isWord(form) && definition.length <= definitionLength;
}

function isWord(form: string): boolean {
  const key = foldForm(form);
  return key.trim() !== '' && Math.max(form.length, key.length) <= nameLength;
}
