import { headingLength } from '../limits.ts';
import type { PassageKind } from '../model.ts';
import { type Block, firstLine, partsOfBlock } from './block.ts';
import { isDateLine, isNote } from './note.ts';
import { chapterNumberOf } from './opener.ts';
import type { Paragraph } from './paragraph.ts';
import { textOf } from './part.ts';
import { isPersonLine } from './person-line.ts';
import { endsOpen, endsSentence } from './sentence.ts';
import { columnsOf } from './width.ts';

/** Widest heading that no mark-up names, in columns. */
const headingColumns = 84;

/** Names what each block is. In a text without mark-up a short line that ends no sentence and has a text below is a heading. */
export function nameKinds(source: string, blocks: readonly Block[]): Paragraph[] {
  const marked = blocks.some((block) => firstLine(block).level > 0);
  const paragraphs = blocks.map((block) => paragraphOf(source, block));
  for (const [i, paragraph] of paragraphs.entries()) {
    const block = blocks[i]!;
    paragraph.kind = block.listing ? listingKind(paragraphs, i) : kindOf(block, paragraph);
  }
  nameAuthors(paragraphs, marked);
  if (!marked) nameHeadings(paragraphs, blocks);
  nameNumbered(paragraphs);
  nameSignatures(paragraphs);
  return paragraphs;
}

function paragraphOf(source: string, block: Block): Paragraph {
  const parts = partsOfBlock(block);
  const text = textOf(source, parts);
  const { level, continued } = firstLine(block);
  const alone = block.lines.length === 1 && !block.listing;
  const opener = block.opener ?? (alone ? chapterNumberOf(text) : null);
  return {
    text,
    parts,
    kind: 'paragraph',
    level: text.length > headingLength ? 0 : level,
    opener,
    continued,
  };
}

/** A letterhead in columns stands before the text, a table in it. */
function listingKind(paragraphs: readonly Paragraph[], i: number): PassageKind {
  return paragraphs.slice(0, i).every((above) => above.kind === 'note') ? 'note' : 'paragraph';
}

function kindOf(block: Block, { text, level, opener }: Paragraph): PassageKind {
  if (opener?.style === 'clause') return 'clause';
  if (level > 0) return 'heading';
  if (isNote(text)) return 'note';
  if (firstLine(block).bullet) return 'item';
  if (opener === null || opener.style === 'ordinal') return 'paragraph';
  return 'item';
}

/** Short enough, ends no sentence, and is no list of things. */
function couldHead(text: string): boolean {
  return (
    columnsOf(text.slice(0, 200)) <= headingColumns &&
    !endsSentence(text) &&
    !endsOpen(text) &&
    /\p{L}/u.test(text)
  );
}

/** A name alone under a headline. */
function nameAuthors(paragraphs: readonly Paragraph[], marked: boolean): void {
  const first = paragraphs.findIndex(({ kind }) => kind !== 'note');
  for (const [i, paragraph] of paragraphs.entries()) {
    const above = paragraphs[i - 1];
    if (above === undefined || paragraph.kind !== 'paragraph' || i + 1 === paragraphs.length) continue;
    const headed = marked ? above.kind === 'heading' : i - 1 === first && couldHead(above.text);
    if (headed && isPersonLine(paragraph.text)) paragraph.kind = 'note';
  }
}

/** Lines without number: not more than two before a text, else they are a table or a list of names. */
function nameHeadings(paragraphs: Paragraph[], blocks: readonly Block[]): void {
  const could = paragraphs.map(
    ({ kind, opener, text }, i) =>
      kind === 'paragraph' && opener === null && !blocks[i]!.listing && couldHead(text),
  );
  for (let i = 0; i < could.length; i++) {
    if (!could[i]) continue;
    let end = i;
    while (could[end]) end++;
    const below = paragraphs[end];
    if (end - i <= 2 && below !== undefined && !signsBelow(paragraphs, end)) {
      for (let at = i; at < end; at++) paragraphs[at]!.kind = 'heading';
    }
    i = end;
  }
}

function signsBelow(paragraphs: readonly Paragraph[], at: number): boolean {
  return isDateLine(paragraphs[at]!.text) && at > 1;
}

const alwaysHeads: ReadonlySet<string> = new Set(['part', 'chapter', 'section']);

/** `一、总体要求` heads what follows; in a row of its like it is an item. */
function nameNumbered(paragraphs: Paragraph[]): void {
  for (const [i, paragraph] of paragraphs.entries()) {
    const { opener, kind, text } = paragraph;
    if (kind !== 'item' || opener === null || !couldHead(text)) continue;
    const below = paragraphs[i + 1];
    const inRow = below?.opener?.style === opener.style && opener.style !== 'decimal';
    if (alwaysHeads.has(opener.style) || (below !== undefined && !inRow)) paragraph.kind = 'heading';
  }
}

/** Who signs stands in the line above the date. */
function nameSignatures(paragraphs: Paragraph[]): void {
  for (const [i, paragraph] of paragraphs.entries()) {
    if (i < 2 || paragraph.kind !== 'note' || !isDateLine(paragraph.text)) continue;
    const above = paragraphs[i - 1]!;
    const signs =
      above.level === 0 && above.opener === null && above.text.length <= 40 && couldHead(above.text);
    if (signs) above.kind = 'note';
  }
}
