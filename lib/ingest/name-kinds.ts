import { headingLength } from '../limits.ts';
import type { PassageKind } from '../model.ts';
import { type Block, blockOf, firstLine, partsOfBlock } from './block.ts';
import { nameFront } from './front-matter.ts';
import { nameLetterhead, officeOf } from './letterhead.ts';
import { cellsOf } from './line.ts';
import { couldHead, couldTitle, nameAuthors, nameHeadings } from './name-headings.ts';
import { isAnnexList, isDateLine, isNote } from './note.ts';
import { chapterNumberOf } from './opener.ts';
import type { Paragraph } from './paragraph.ts';
import { textOf } from './part.ts';
import { nameWebFurniture } from './web-furniture.ts';

/** A table that a text begins with is a letterhead if it has no more rows. */
const letterheadRows = 4;

/** Names what each block is. In a text without mark-up a short line that ends no sentence and has a text below is a heading. */
export function nameKinds(source: string, blocks: readonly Block[]): Paragraph[] {
  const marked = blocks.some((block) => firstLine(block).level > 0);
  const paragraphs = withLetterhead(blocks).map((block) => paragraphOf(source, block));
  const rows = blocks.findIndex(({ listing }) => !listing);
  let front = rows >= 0 && rows <= letterheadRows;
  for (const paragraph of paragraphs) {
    paragraph.kind = kindOf(paragraph, front);
    front &&= paragraph.kind === 'note';
  }
  nameWebFurniture(paragraphs);
  nameLetterhead(paragraphs);
  nameFront(paragraphs);
  nameAuthors(paragraphs);
  if (!marked) nameHeadings(paragraphs);
  nameNumbered(paragraphs);
  nameSignatures(paragraphs);
  return paragraphs;
}

function isRow(block: Block): boolean {
  return block.listing && cellsOf(firstLine(block)).length > 1;
}

/** A letterhead that the text begins with says something else in each line and column. */
function withLetterhead(blocks: readonly Block[]): Block[] {
  const [head, ...rest] = blocks;
  if (!head?.listing || firstLine(head).listing || rest[0] === undefined || isRow(rest[0]))
    return [...blocks];
  const rows = head.lines.map(cellsOf);
  // Lines below each other may be a title and what belongs to it.
  const parted = rows.some((cells) => cells.length > 1);
  const cells = rows.flat().map((cell) => blockOf([cell], parted));
  return [...cells, ...rest];
}

function paragraphOf(source: string, block: Block): Paragraph {
  const parts = partsOfBlock(block);
  const text = textOf(source, parts);
  const { level, continued, bullet } = firstLine(block);
  const alone = block.lines.length === 1 && !block.listing;
  const opener = block.opener ?? (alone ? chapterNumberOf(text) : null);
  const heading = text.length > headingLength ? 0 : level;
  const { listing } = block;
  return { text, parts, kind: 'paragraph', level: heading, opener, bullet, listing, continued };
}

/** `front`: nothing but notes stands above. A letterhead in columns stands before a text, a table in it. */
function kindOf({ text, level, opener, bullet, listing }: Paragraph, front: boolean): PassageKind {
  if (listing) return front ? 'note' : 'paragraph';
  if (opener?.style === 'clause') return 'clause';
  if (level > 0) return 'heading';
  if (isNote(text)) return 'note';
  if (bullet) return 'item';
  if (opener === null || opener.style === 'ordinal') return 'paragraph';
  return 'item';
}

const alwaysHeads: ReadonlySet<string> = new Set(['part', 'chapter', 'section']);

/** `一、总体要求` heads what follows; in a row of its like it is an item. */
function nameNumbered(paragraphs: Paragraph[]): void {
  let annexes = false;
  for (const [i, paragraph] of paragraphs.entries()) {
    const { opener, kind, text } = paragraph;
    annexes = isAnnexList(text) || (annexes && opener !== null);
    if (annexes || kind !== 'item' || opener === null || !couldTitle(text)) continue;
    const below = paragraphs[i + 1];
    const inRow = below?.opener?.style === opener.style && opener.style !== 'decimal';
    if (alwaysHeads.has(opener.style) || (below !== undefined && !inRow)) paragraph.kind = 'heading';
  }
}

/** Who signs stands in the line above the date; under a title, in the line below. */
function nameSignatures(paragraphs: Paragraph[]): void {
  const text = paragraphs.findIndex(({ kind }) => kind !== 'note' && kind !== 'heading');
  for (const [i, paragraph] of paragraphs.entries()) {
    if (paragraph.kind !== 'note' || !isDateLine(paragraph.text)) continue;
    const below = paragraphs[i + 1];
    if (i < text && below && officeOf(below.text)) below.kind = 'note';
    // Before the text it is the title that stands over the date.
    if (text < 0 || i - 1 <= text) continue;
    const above = paragraphs[i - 1]!;
    const signs =
      above.level === 0 && above.opener === null && above.text.length <= 40 && couldHead(above.text);
    if (signs) above.kind = 'note';
  }
}
