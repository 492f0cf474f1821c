import { isDateLine } from '../note.ts';
import { openerOf } from '../opener.ts';
import { endsSentence, isWide } from '../sentence.ts';
import type { Row } from './pdf-rows.ts';

/** A row in its column. */
export interface SetRow extends Row {
  page: number;
  /** Margins of the column, in points. */
  margin: { left: number; right: number };
  /** Distance of baselines that is usual in it. */
  pitch: number;
}

/** Gives the rows of one column their margins. */
export function setColumn(rows: readonly Row[], page: number): SetRow[] {
  const edges = (side: 'left' | 'right') => rows.map((row) => row[side]).sort((a, b) => a - b);
  const margin = { left: edges('left')[0]!, right: edges('right').at(-1)! };
  const steps = rows.slice(1).map((row, i) => row.baseline - rows[i]!.baseline);
  const pitch = steps.sort((a, b) => a - b)[steps.length >> 1] ?? 0;
  return rows.map((row) => ({ ...row, page, margin, pitch }));
}

/** Does a row go on from the one above it? Told by size, distance, indent, and by whether the one above is full. */
export function runsOn(
  above: SetRow,
  below: SetRow,
  levels: readonly [above: number, below: number],
): boolean {
  if (levels[0] !== levels[1] || Math.abs(above.size - below.size) > above.size * 0.1) return false;
  const sameColumn = above.page === below.page && above.margin === below.margin;
  const distance = below.baseline - above.baseline;
  if (levels[0] > 0 && sameColumn && areCentred(above, below)) return distance < above.size * 2.2;
  if (sameColumn && distance > Math.max(above.pitch * 1.35, above.size * 1.2)) return false;
  if (levels[0] > 0) return sameColumn && distance < above.size * 2.2;
  if (opensItem(below.text) || isDateLine(below.text) || (hasCells(above) && hasCells(below))) return false;
  if (isIndented(below) && !(sameColumn && Math.abs(below.left - above.left) < below.size * 0.5)) {
    if (!hangs(above, below)) return false;
  }
  return isFull(above, below) && (sameColumn || !endsSentence(above.text));
}

/** Lines of one headline, set in the middle: they may stand further apart than those of the text. */
function areCentred(above: SetRow, below: SetRow): boolean {
  const off = (above.left + above.right - below.left - below.right) / 2;
  const isInside = [above, below].every((row) => isIndented(row) && row.right < row.margin.right - row.size);
  return isInside && Math.abs(off) < above.size && openerOf(below.text) === null;
}

/** Rows of a table: `rowOf` sets three blanks between cells. */
function hasCells({ text }: SetRow): boolean {
  return text.includes('   ');
}

function opensItem(text: string): boolean {
  return openerOf(text) !== null || /^(?:[-*+•·‧●○◆■□▪]|o )\s*\S/.test(text);
}

/** Its first word begins further in than its column: a new paragraph, or the lines of an item. */
function isIndented(row: SetRow): boolean {
  return row.left > row.margin.left + row.size * 0.8;
}

/** Below an item, whose further lines stand further in. */
function hangs(above: SetRow, below: SetRow): boolean {
  return opensItem(above.text) && below.left > above.left;
}

/** Would the next word not have had room? Then the row was broken for its width alone. */
function isFull(above: SetRow, below: SetRow): boolean {
  const room = above.margin.right - above.right;
  if (isWide(below.text[0])) return room < above.size * 2.2;
  const word = /^\S+/.exec(below.text)?.[0].length ?? 1;
  const width = (below.right - below.left) / below.text.length;
  return room < (word + 1) * width + above.size * 0.5;
}
