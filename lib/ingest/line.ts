import type { Span } from '../model.ts';
import { type Part, textOf } from './part.ts';

/** A printed line that says something, its mark-up taken off. Blank lines are only remembered as `gap`. */
export interface Line {
  text: string;
  /** Never empty; their slices, joined, are `text`. */
  parts: Part[];
  /** Level of a heading by mark-up, 1–6; 0 for none. */
  level: number;
  /** A list mark stood before it. */
  bullet: boolean;
  /** It belongs to a listing, kept as one piece. */
  listing: boolean;
  /** Columns of white space before it; a Han character takes two. */
  indent: number;
  /** Blanks inside set it in columns, as in a table or a letterhead. */
  columns: boolean;
  /** A blank line stands before it. */
  gap: boolean;
  /** A page ended before it. */
  pageBreak: boolean;
  /** `■上接第1版` stood at its head: its text began elsewhere. */
  continued: boolean;
  /** Only where the format tells how lines are set: true, it goes on from the line above; false, it begins a block. */
  runsOn?: boolean;
  /** The format shows that it is the head, foot or number of a page. */
  furniture?: boolean;
}

/** A line of the file as it stands, its break not included. */
export interface PrintedLine extends Span {
  /** A form feed stands before it. */
  pageBreak: boolean;
}

/** Cuts the decoded file at its line breaks, of whatever system. */
export function printedLines(source: string): PrintedLine[] {
  const lines: PrintedLine[] = [];
  let start = 0;
  let pageBreak = false;
  for (const mark of source.matchAll(/\r\n|[\n\r\f\v\u0085\u2028\u2029]/g)) {
    lines.push({ start, end: mark.index, pageBreak });
    start = mark.index + mark[0].length;
    pageBreak = mark[0] === '\f';
  }
  lines.push({ start, end: source.length, pageBreak });
  return lines;
}

/**
 * A line of what is kept of the file at `kept`, trimmed, longer blanks inside made one; null when nothing is left.
 * `marks` is what the mark-up said of it.
 */
export function lineOf(source: string, kept: Span[], marks: Partial<Line> = {}): Line | null {
  const parts = partsOf(source, kept);
  if (parts.length === 0) return null;
  const plain = { level: 0, bullet: false, listing: false, indent: 0, gap: false };
  const unset = { pageBreak: false, continued: false };
  const columns = parts.some((part, i) => i > 0 && partsColumns(parts[i - 1]!, part));
  return { ...plain, ...unset, columns, ...marks, parts, text: textOf(source, parts) };
}

/** Three blanks or more set what follows them in a column. */
function partsColumns(left: Part, right: Part): boolean {
  return right.before !== '' && right.start - left.end >= 3;
}

/** The stretches of `kept` between runs of blanks; one blank between words stays, more become a seam of one. */
function partsOf(source: string, kept: readonly Span[]): Part[] {
  const parts: Part[] = [];
  let before: Part['before'] = '';
  for (const span of kept) {
    const text = source.slice(span.start, span.end);
    let start = 0;
    const push = (end: number) => {
      if (end === start) return;
      parts.push({ start: span.start + start, end: span.start + end, before });
      before = '';
    };
    for (const blank of text.matchAll(/^\s+|\s{2,}|\s+$/g)) {
      push(blank.index);
      start = blank.index + blank[0].length;
      if (parts.length > 0) before = ' ';
    }
    push(text.length);
  }
  return parts;
}

/** The columns of a line as lines of their own. */
export function cellsOf(line: Line): Line[] {
  const cells: Line[] = [];
  let at = 0;
  for (const [i, part] of line.parts.entries()) {
    const text = line.text.slice(at + part.before.length, at + part.before.length + part.end - part.start);
    at += part.before.length + text.length;
    const cell = cells.at(-1);
    if (cell && !partsColumns(line.parts[i - 1]!, part)) {
      cell.parts.push(part);
      cell.text += part.before + text;
    } else cells.push({ ...line, columns: false, parts: [{ ...part, before: '' }], text });
  }
  return cells;
}
