import type { Paragraph } from './paragraph.ts';

/** `国办发〔2024〕12号`, whatever brackets a program made of its own. */
const documentNumber =
  /^[\p{Script=Han}]{1,16}\s?[〔［[（(【]\s?(?:19|20)\d\d\s?(?:年\s?)?[〕］\])）】]\s?第?\s?\d{1,5}\s?[号號]/u;

/** `江海省人民政府办公厅文件`, as set over the number of an official letter. */
const office =
  /^([\p{Script=Han}\s、（）()]{2,60}?(?:厅|廳|局|部|委|会|會|府|院|室|办|辦|行|署|组|組|司|中心))\s*(?:文\s*件)?$/u;

/** Is a line the number of an official letter? */
export function isDocumentNumber(text: string): boolean {
  return text.length < 40 && documentNumber.test(text);
}

/** Lines that stand over the number at most: several offices may write one letter. */
const offices = 4;

/** What an official letter prints over its number says who writes, and is no title; the title stands below it. */
export function nameLetterhead(paragraphs: readonly Paragraph[]): void {
  const at = paragraphs.slice(0, offices + 1).findIndex(({ text }) => documentNumber.test(text.slice(0, 60)));
  const over = paragraphs.slice(0, Math.max(at, 0));
  if (over.length === 0 || !over.every(({ text }) => office.test(text.slice(0, 70)))) return;
  for (const paragraph of paragraphs.slice(0, at + 1)) paragraph.kind = 'note';
}

/** Who writes, where such a line calls itself a letter of theirs; else null. */
export function letterheadOf(text: string): string | null {
  const named = /文\s*件$/.test(text) ? office.exec(text.slice(0, 70))?.[1] : undefined;
  return named?.replace(/\s+/g, '') ?? null;
}
