import type { Paragraph } from './paragraph.ts';

/** `国办发〔2024〕12号`, whatever brackets a program made of its own. */
const documentNumber =
  /^[\p{Script=Han}]{1,16}\s?[〔［[（(【]\s?(?:19|20)\d\d\s?(?:年\s?)?[〕］\])）】]\s?第?\s?\d{1,5}\s?[号號]/u;

/** `江海省人民政府办公厅文件`, as set over the number of an official letter. */
const office =
  /^([\p{Script=Han}\s、（）()]{2,60}?(?:厅|廳|局|部|委|会|會|府|院|室|办|辦|行|署|组|組|司|中心))\s*(?:文\s*件)?$/u;

/** A byline is no office, whatever the name in it ends with. */
const reporter = /记者|記者|通讯员|通訊員/;

/** Is a line the number of an official letter? */
export function isDocumentNumber(text: string): boolean {
  return text.length < 40 && documentNumber.test(text);
}

/** `江海省人民政府办公厅` over `关于印发…的通知`: both together are the title. */
export function namesSubject(above: string, below: string): boolean {
  return /^[关關][于於]/.test(below) && above.length < 70 && office.test(above);
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
  return /文\s*件$/.test(text) ? officeOf(text) : null;
}

/** The office that a line names and nothing else; else null. */
export function officeOf(text: string): string | null {
  if (text.length >= 70 || reporter.test(text)) return null;
  return office.exec(text)?.[1]?.replace(/\s+/g, '') ?? null;
}
