import { isWide } from '../sentence.ts';
import type { Piece } from './pdf-pieces.ts';

/** What stands on one line of a page or column. */
export interface Row extends Piece {
  top: number;
  bottom: number;
}

/** Puts pieces into rows, from top to bottom: those belong together that overlap by half of the lower one's height. */
export function rowsOf(pieces: readonly Piece[]): Piece[][] {
  const rows: { top: number; bottom: number; pieces: Piece[] }[] = [];
  for (const piece of [...pieces].sort((a, b) => a.baseline - b.baseline)) {
    const { top, bottom } = extent(piece);
    const row = rows.findLast((one, i) => i >= rows.length - 3 && overlaps(one, { top, bottom }));
    if (row === undefined) rows.push({ top, bottom, pieces: [piece] });
    else row.pieces.push(piece);
  }
  return rows.map((row) => row.pieces.sort((a, b) => a.left - b.left));
}

/** From the height of capitals to the depth of a comma. */
function extent({ baseline, size }: Piece): { top: number; bottom: number } {
  return { top: baseline - size * 0.8, bottom: baseline + size * 0.1 };
}

interface Extent {
  top: number;
  bottom: number;
}

function overlaps(a: Extent, b: Extent): boolean {
  const common = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
  return common >= Math.min(a.bottom - a.top, b.bottom - b.top) * 0.5;
}

/** A gap this wide, in parts of the font's height, parts words that do not stand in wide characters. */
const wordGap = 0.18;

/** As wide as this between wide characters: an ideographic blank, which no justified line shows. */
const wideGap = 0.75;

/** As wide as this even between wide characters: columns of a table. */
export const columnGap = 1.2;

/** One row as text. */
export function rowOf(pieces: readonly Piece[]): Row {
  let text = '';
  let right = pieces[0]!.left;
  const main = mainSize(pieces);
  for (const piece of pieces) {
    const gap = (piece.left - right) / main;
    const wide = isWide(text.at(-1)) && isWide(piece.text.trimStart()[0]);
    if (text !== '' && gap > (wide ? wideGap : wordGap)) text += gap > columnGap ? '   ' : ' ';
    text += piece.text;
    right = Math.max(right, piece.right);
  }
  const largest = pieces.find(({ size }) => size === main)!;
  return { text, left: pieces[0]!.left, right, baseline: largest.baseline, size: main, ...extent(largest) };
}

/** The size of most characters; 0 where there are none. */
export function mainSize(pieces: readonly Piece[]): number {
  const lengths = new Map<number, number>();
  for (const { size, text } of pieces) lengths.set(size, (lengths.get(size) ?? 0) + text.length);
  return [...lengths].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0;
}
