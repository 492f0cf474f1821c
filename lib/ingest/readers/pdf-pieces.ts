import { isWide } from '../sentence.ts';
import { withoutRadicals } from './pdf-radicals.ts';

/** A stretch of text set in one go, in points; the page's upper left corner is 0, 0. */
export interface Piece {
  text: string;
  left: number;
  right: number;
  baseline: number;
  /** Height of the font. */
  size: number;
}

/** As pdf.js tells of text: https://mozilla.github.io/pdf.js/api/draft/module-pdfjsLib.html, `TextItem`. */
interface TextItem {
  str: string;
  transform: number[];
  width: number;
  height: number;
  fontName: string;
}

/** A piece with the way it runs: 0 to the right, 1 down, 2 to the left, 3 up. */
interface Turned extends Piece {
  turn: number;
}

/**
 * The text of a page as if it all ran to the right: a page set sideways, or from top to bottom, is turned; what runs
 * another way than most of it, as a stamp across the page does, is left out.
 */
export function piecesOf(
  items: readonly object[],
  page: readonly number[],
  isVertical: (font: string) => boolean,
): Piece[] {
  const texts = items.filter(
    (item): item is TextItem => 'str' in item && (item as TextItem).str.trim() !== '',
  );
  const down = runsDown(texts);
  const turned = texts.flatMap((item) => turnedPiece(item, page, down || isVertical(item.fontName)) ?? []);
  const lengths = [0, 0, 0, 0];
  for (const { turn, text } of turned) lengths[turn]! += text.length;
  const main = lengths.indexOf(Math.max(...lengths));
  return turned.filter(({ turn }) => turn === main);
}

/** Share of steps straight down, from one letter to the next, from which on a page runs from top to bottom. */
const mostly = 0.5;

/** Is a page set from top to bottom letter by letter, in a font that does not say so? Browsers print it like that. */
function runsDown(items: readonly TextItem[]): boolean {
  const steps = items.slice(1).filter(({ str, transform, height }, i) => {
    const above = items[i]!;
    const [across, down] = [transform[4]! - above.transform[4]!, above.transform[5]! - transform[5]!];
    return (
      str.length === 1 && isWide(str) && Math.abs(across) < height * 0.3 && down > 0 && down < height * 2
    );
  });
  return items.length > 8 && steps.length > items.length * mostly;
}

function turnedPiece(item: TextItem, page: readonly number[], vertical: boolean): Turned | null {
  const [a, b, c, d, x, y] = product(page, item.transform);
  const size = Math.hypot(c!, d!) || Math.hypot(a!, b!);
  const angle = Math.atan2(b!, a!) / (Math.PI / 2) + (vertical ? 1 : 0);
  const turn = ((Math.round(angle) % 4) + 4) % 4;
  if (size === 0 || Math.abs(angle - Math.round(angle)) > 0.1) return null;
  const length = vertical ? item.height : item.width;
  const [along, across] = [
    [x!, y!],
    [y!, -x!],
    [-x!, -y!],
    [-y!, x!],
  ][turn] as [number, number];
  return {
    text: withoutRadicals(item.str),
    left: along,
    right: along + length,
    baseline: across,
    size,
    turn,
  };
}

/** https://www.w3.org/TR/css-transforms-1/#MatrixDefined */
function product(m: readonly number[], n: readonly number[]): number[] {
  const [a, b, c, d, e, f] = m as [number, number, number, number, number, number];
  const [g, h, i, j, k, l] = n as [number, number, number, number, number, number];
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f];
}
