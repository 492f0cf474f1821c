import { isCut } from './cut-sentence.ts';
import type { Layout } from './layout.ts';
import { isDocumentNumber, namesSubject } from './letterhead.ts';
import type { Line } from './line.ts';
import { isBare, type Opener, openerOf } from './opener.ts';
import { endsOpen, endsSentence, isWide, opensWithMark } from './sentence.ts';
import { isForeignName, isTermName } from './term-entry.ts';
import { columnsOf } from './width.ts';
import { lineColumns } from './wrap-width.ts';

/** Does a new paragraph begin with `below`, which follows `above` without a gap? `first` opened the paragraph so far. */
export function parting(first: Line, above: Line, below: Line, layout: Layout): boolean {
  if (below.bullet || below.continued || below.level !== above.level) return true;
  if (namesSubject(above.text, below.text)) return false;
  const opener = openerOf(first.text);
  if (first === above && opener !== null && isBare(opener, above.text)) return openerOf(below.text) !== null;
  if (opener?.style === 'decimal' && namesTerm(first, above, opener))
    return !isForeignName(below.text) || isForeignName(above.text);
  const opening = openerOf(below.text);
  if (opening !== null && opensHere(opening, above, below, layout)) return true;
  if (opensWithMark(below.text)) return false;
  if (above.columns || below.columns) return true;
  if (isRow(above) && isRow(below)) return true;
  if (label.test(above.text) && label.test(below.text)) return true;
  if (remark.test(below.text) || isDocumentNumber(below.text) || isDocumentNumber(above.text)) return true;
  const hangs = (opener !== null || first.bullet) && below.indent > first.indent;
  if (hangs && !endsEarly(above, layout)) return false;
  if (first === above && below.indent > above.indent && runsOver(above, below, layout)) return false;
  if (below.indent >= above.indent + 2 || (layout.indent !== null && below.indent >= layout.indent))
    return true;
  return isWide(above.text.at(-1)) ? partsHan(above, below, layout) : !fillsLine(above, below, layout.width);
}

/** `3.1 个人信息 personal information`, in one line or in three, heads the definition below it. */
function namesTerm(first: Line, above: Line, opener: Opener): boolean {
  const name = first === above ? above.text.slice(opener.length) : above.text;
  return isTermName(name) || isForeignName(name);
}

/** The first line of an entry that hangs out, as of a list of terms or references; blank lines part the paragraphs. */
function runsOver(above: Line, below: Line, { width, gapped }: Layout): boolean {
  return gapped && width !== null && !isWide(above.text.at(-1)) && fillsLine(above, below, width);
}

/** A note or example under a clause of a standard. */
const remark = /^(?:[注註例]|示例)\s*\d{0,2}\s*[：:]/;

/** Rows of a table as a spreadsheet gives them: tabs part the cells. */
function isRow({ text }: Line): boolean {
  return text.includes('\t');
}

/** `时间：…` over `地点：…`, `Present: …` over `Absent: …`: each says something else. */
const label = /^(?:\p{Script=Han}{2,5}[：:]\s*\S|\p{Lu}[\p{L} ]{2,24}: \S)/u;

/** A sentence ends before the margin: the next line is not its continuation. */
function endsEarly(above: Line, { width }: Layout): boolean {
  return endsSentence(above.text) && (width === null || lineColumns(above) < width * 0.9);
}

/** A number at the head of a line may be the middle of a sentence that was broken there. */
function opensHere(opening: Opener, above: Line, below: Line, { width }: Layout): boolean {
  if (opening.length >= below.text.length || endsSentence(above.text)) return true;
  if (['part', 'chapter', 'section'].includes(opening.style)) return true;
  return width === null || lineColumns(above) < width * 0.9;
}

function partsHan(above: Line, below: Line, { width, gapped, indent }: Layout): boolean {
  if (width === null) return !isCut(above.text, below.text);
  const columns = lineColumns(above);
  if (endsSentence(above.text)) return !((gapped || indent !== null) && columns >= width - 2);
  return !endsOpen(above.text) && columns < width * 0.75;
}

/** Was a line of words broken because the next word would not fit? */
export function fillsLine(above: Line, below: Line, width: number | null): boolean {
  if (width === null) return /^\p{Ll}/u.test(below.text) && !endsSentence(above.text);
  const word = /^\S*/.exec(below.text.slice(0, 60))![0];
  return lineColumns(above) + 1 + columnsOf(word) > width * 0.92;
}
