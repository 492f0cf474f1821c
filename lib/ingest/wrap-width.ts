import type { Line } from './line.ts';
import { endsSentence } from './sentence.ts';
import { columnsOf } from './width.ts';

/** Wider than any page is set: such lines end where their paragraph does. */
const widest = 160;

/** Narrower columns are verse, tables or names. */
const narrowest = 30;

/** With one line in so many far wider than the margin there is no margin: short headlines stand over long paragraphs. */
const wideShare = 4;

/** Columns that a line takes, with the white space before it. */
export function lineColumns(line: Line): number {
  return line.indent + columnsOf(line.text);
}

/**
 * The width at which a hard-wrapped text was broken, in columns; null where lines end with their paragraphs.
 * Lines that another follows without a gap are, in the one case, nearly full and mostly end in mid-sentence.
 */
export function wrapWidth(lines: readonly Line[]): number | null {
  const followed = lines.filter(
    (line, i) => !line.columns && line.level === 0 && lines[i + 1]?.gap === false,
  );
  if (followed.length < 3) return null;
  const widths = followed.map((line) => Math.min(lineColumns(line), widest + 1)).sort((a, b) => a - b);
  const width = widths[Math.floor((widths.length - 1) * 0.98)]!;
  if (width > widest || width < narrowest) return null;
  const wider = lines.filter((line) => line.level === 0 && lineColumns(line) > width * 1.25);
  if (wider.length * wideShare > followed.length) return null;
  const full = followed.filter((line) => lineColumns(line) >= width * 0.8);
  const broken = full.filter((line) => !endsSentence(line.text));
  return full.length >= widths.length * 0.3 && broken.length * 2 >= full.length ? width : null;
}
