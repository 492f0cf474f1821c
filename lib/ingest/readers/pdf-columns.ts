import type { Piece } from './pdf-pieces.ts';
import { columnGap, rowsOf } from './pdf-rows.ts';

/** Fewer rows beside each other are a table or a letterhead. */
const fewestRows = 4;

/** Narrowest gap between columns and narrowest column, in parts of the font's height. */
const gutter = 0.9;
const columnWidth = 7;

/**
 * Parts the text of a page into columns in reading order, by recursive cuts (Nagy and Seth, 1984): the longest run
 * of rows with one gap through all of them is cut there; what stands above and below is read before and after.
 */
export function columnsOf(pieces: readonly Piece[]): Piece[][] {
  const rows = rowsOf(pieces);
  const cut = longestCut(rows);
  if (cut === null) return pieces.length > 0 ? [[...pieces]] : [];
  const inside = rows.slice(cut.from, cut.to).flat();
  return [
    ...columnsOf(rows.slice(0, cut.from).flat()),
    ...columnsOf(inside.filter(({ left }) => left < cut.x)),
    ...columnsOf(inside.filter(({ left }) => left >= cut.x)),
    ...columnsOf(rows.slice(cut.to).flat()),
  ];
}

interface Cut {
  /** First row, and the one behind the last. */
  from: number;
  to: number;
  x: number;
}

function longestCut(rows: readonly Piece[][]): Cut | null {
  const all = rows.flat();
  const size = medianSize(all);
  const page: Interval = [
    Math.min(...all.map(({ left }) => left)),
    Math.max(...all.map(({ right }) => right)),
  ];
  let best: Cut | null = null;
  const length = () => (best === null ? 0 : best.to - best.from);
  for (let from = 0; rows.length - from > Math.max(length(), fewestRows); from++) {
    const cut = cutFrom(rows, from, page, size);
    if (cut !== null && cut.to - cut.from > length()) best = cut;
  }
  return best;
}

/** The longest cut that begins at a row: as far down as one gap goes through. */
function cutFrom(rows: readonly Piece[][], from: number, page: Interval, size: number): Cut | null {
  let free: Interval[] = [page];
  let to = from;
  for (; to < rows.length; to++) {
    const left = gapsIn(free, rows[to]!, size * gutter);
    if (left.length === 0) break;
    free = left;
  }
  const run = rows.slice(from, to);
  const cuts = free.map(([left, right]) => ({ from, to, x: (left + right) / 2 }));
  return cuts.find(({ x }) => areColumns(run, x, size)) ?? null;
}

type Interval = readonly [left: number, right: number];

/** What is left free of each interval by the pieces of a row, where it is wide enough. */
function gapsIn(free: readonly Interval[], row: readonly Piece[], width: number): Interval[] {
  let left = free;
  for (const piece of row) {
    left = left.flatMap(([start, end]): Interval[] =>
      piece.right <= start || piece.left >= end
        ? [[start, end]]
        : [
            [start, piece.left],
            [piece.right, end],
          ],
    );
  }
  return left.filter(([start, end]) => end - start >= width);
}

/** Both sides hold several rows of running text, not the cells of a table. */
function areColumns(rows: readonly Piece[][], x: number, size: number): boolean {
  const sides = [
    rows.map((row) => row.filter(({ left }) => left < x)),
    rows.map((row) => row.filter(({ left }) => left >= x)),
  ];
  return sides.every((side) => {
    const filled = side.filter((row) => row.length > 0);
    const widths = filled.map((row) => row.at(-1)!.right - row[0]!.left);
    if (widths.length < fewestRows || filled.filter(hasCells).length * 2 >= filled.length) return false;
    return widths.sort((a, b) => a - b)[widths.length >> 1]! >= size * columnWidth;
  });
}

/** Is a row itself parted as a table's is? */
function hasCells(row: readonly Piece[]): boolean {
  return row.some((piece, i) => i > 0 && piece.left - row[i - 1]!.right > piece.size * columnGap);
}

function medianSize(pieces: readonly Piece[]): number {
  return pieces.map(({ size }) => size).sort((a, b) => a - b)[pieces.length >> 1] ?? 0;
}
