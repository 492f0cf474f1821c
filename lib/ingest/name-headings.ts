import { isAnnexList, isDateLine, opensWithDateline } from './note.ts';
import type { Paragraph } from './paragraph.ts';
import { isPersonLine } from './person-line.ts';
import { endsOpen, endsSentence, hasComma } from './sentence.ts';
import { columnsOf } from './width.ts';

/** Widest headings that no mark-up names, in columns: over the whole text, over a part of it, with a comma inside. */
const widest = { first: 120, other: 84, parted: 50 };

/** `GB/T 5271.1 …` names another document. */
const standardCode = /^[A-Z]{1,6}(?:\/[A-Z]{1,3})?\s?\d/;

/** Short enough, and ends no sentence. */
export function couldHead(text: string, columns = widest.other): boolean {
  // A tab parts the cells of a table.
  if (text.length > columns || text.includes('\t') || endsSentence(text) || endsOpen(text)) return false;
  return columnsOf(text) <= columns && /\p{L}/u.test(text);
}

/** `（试行）` and `(TTP)` end no sentence where they close a title, nor does a name in marks: `交出“成绩单”`. */
const closing = /(?:（[^（）。！？：；]{1,15}）|\([^().!?:;]{1,15}\)|[”’」』》])$/;

/** `离我们还有多远？` may be a title; `同志们！` and the first question of many, `问：…？`, are none. */
const call = /^(?!(?:[问問]|Q)\s*[：:.]).*[！？!?]$/;
const shortestCall = 8;

/** Could this head a text, or a numbered part of it? */
export function couldTitle(text: string, columns = widest.other): boolean {
  const isCall = call.test(text) && text.length >= shortestCall && !hasComma(text);
  return couldHead(text.replace(isCall ? /[！？!?]$/ : closing, ''), columns);
}

/** Names lines without number or mark-up that head the text below: one line or two, for more are a table or names. */
export function nameHeadings(paragraphs: readonly Paragraph[]): void {
  const first = paragraphs.findIndex(({ kind }) => kind !== 'note');
  const could = paragraphs.map((_, i) => couldHeadAt(paragraphs, i, i === first));
  for (let i = 0; i < could.length; i++) {
    if (!could[i]) continue;
    let end = i;
    while (could[end]) end++;
    if (end - i <= 2 && end < paragraphs.length) {
      for (const heading of paragraphs.slice(i, end)) heading.kind = 'heading';
    }
    i = end;
  }
}

function couldHeadAt(paragraphs: readonly Paragraph[], i: number, first: boolean): boolean {
  const { kind, opener, listing, bullet, text } = paragraphs[i]!;
  const [above, below] = [paragraphs[i - 1], paragraphs[i + 1]];
  if (opener !== null || listing || kind === 'note' || standardCode.test(text) || isAnnexList(text))
    return false;
  if (bullet ? above?.bullet || below?.bullet : kind !== 'paragraph') return false;
  const over = first || (below !== undefined && opensWithDateline(below.text));
  if (over) return couldTitle(text, widest.first);
  return couldHead(text, hasComma(text) ? widest.parted : widest.other);
}

/** A name alone under a headline is a byline. */
export function nameAuthors(paragraphs: readonly Paragraph[]): void {
  const first = paragraphs.findIndex(({ kind }) => kind !== 'note');
  for (const [i, { kind, listing, text }] of paragraphs.entries()) {
    if (kind !== 'paragraph' || listing || i + 1 === paragraphs.length || !isPersonLine(text)) continue;
    // The day of a speech stands between its title and who held it.
    const at = isDateLine(paragraphs[i - 1]?.text ?? '') ? i - 2 : i - 1;
    const above = paragraphs[at];
    if (above?.kind === 'heading' || (above && at === first && couldTitle(above.text, widest.first)))
      paragraphs[i]!.kind = 'note';
  }
}
