import type { Line } from './line.ts';
import { isBare, type Opener, openerOf } from './opener.ts';
import type { Part } from './part.ts';
import { isWide } from './sentence.ts';
import { isForeignName, isTermName } from './term-entry.ts';

/** Lines that belong together: a paragraph, a heading, an item or a listing. */
export interface Block {
  /** Never empty. */
  lines: Line[];
  /** The number with which it opens. */
  opener: Opener | null;
  /** Code units of its lines. */
  length: number;
  /** A table, a letterhead or code: not prose. */
  listing: boolean;
}

export function blockOf(lines: Line[], listing: boolean): Block {
  const opener = listing ? null : openerOf(lines[0]!.text);
  return { lines, opener, listing, length: lines.reduce((sum, line) => sum + line.text.length, 0) };
}

/** Both blocks as one; the first keeps its opener. */
export function joinBlocks(above: Block, below: Block): Block {
  const opener = above.opener ?? openerOf(above.lines[0]!.text);
  for (const line of below.lines) above.lines.push(line);
  return { ...above, opener, length: above.length + below.length };
}

export function firstLine(block: Block): Line {
  return block.lines[0]!;
}

export function lastLine(block: Block): Line {
  return block.lines.at(-1)!;
}

/** Is its number all it says? */
export function isBareNumber(block: Block): boolean {
  return block.opener !== null && block.lines.length === 1 && isBare(block.opener, block.lines[0]!.text);
}

/** The stretches of the file whose slices, joined, are the block's text. */
export function partsOfBlock(block: Block): Part[] {
  return block.lines.flatMap((line, i) => {
    const above = block.lines[i - 1];
    if (above === undefined) return line.parts;
    const [first, ...rest] = line.parts;
    const bare = i === 1 && block.opener !== null && isBare(block.opener, above.text);
    const named = block.opener?.style === 'decimal' && isTermName(above.text) && isForeignName(line.text);
    return [{ ...first!, before: bare || named ? ' ' : seam(above.text, line.text) }, ...rest];
  });
}

/** Nothing beside a Han character, nothing behind the hyphen of a broken word, else a blank. */
function seam(above: string, below: string): Part['before'] {
  if (isWide(above.at(-1)) || isWide(below[0])) return '';
  return /\p{L}-$/u.test(above.slice(-3)) && /^\p{L}/u.test(below) ? '' : ' ';
}
