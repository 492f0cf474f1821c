import type { Line } from './line.ts';
import { endsSentence } from './sentence.ts';
import { lineColumns, wrapWidth } from './wrap-width.ts';

/** How a text is set. */
export interface Layout {
  /** Width in columns at which its lines were broken, or null where each line is a paragraph. */
  width: number | null;
  /** Blank lines part its paragraphs. */
  gapped: boolean;
  /** Columns of white space from which on a line opens a paragraph, or null where its first line does not stand further in. */
  indent: number | null;
}

/** Reads the layout from what comes after a short line that ends a sentence: a blank line, an indented one, or any. */
export function layoutOf(lines: readonly Line[]): Layout {
  const width = wrapWidth(lines);
  if (width === null) {
    const gaps = lines.filter((line) => line.gap).length;
    return { width, gapped: gaps >= lines.length * 0.4, indent: null };
  }
  const margin = Math.min(...lines.map(({ indent }) => indent));
  const ends = lines.flatMap((line, i) =>
    lineColumns(line) < width * 0.8 && endsSentence(line.text) ? [lines[i + 1]] : [],
  );
  const below = ends.filter((line) => line !== undefined);
  const gapped = ends.length - below.filter(({ gap }) => !gap).length >= ends.length * 0.7;
  const close = below.filter(({ gap }) => !gap);
  const indented = close.filter(({ indent }) => indent >= margin + 2).length;
  return { width, gapped, indent: !gapped && indented >= close.length * 0.7 ? margin + 2 : null };
}

/** A text whose every line is followed by a blank one, set to a margin all the same: the blank lines mean nothing. */
export function withoutDoubleSpacing(lines: readonly Line[]): readonly Line[] {
  const plain = lines.filter(({ level, bullet, listing }) => level === 0 && !bullet && !listing);
  if (plain.length < 8 || plain.filter(({ gap }) => gap).length < plain.length * 0.9) return lines;
  const close = lines.map((line) => ({ ...line, gap: false }));
  const width = wrapWidth(close);
  if (width === null) return lines;
  const full = plain.filter((line) => lineColumns(line) >= width - 4);
  const broken = full.filter((line) => !endsSentence(line.text));
  return full.length >= plain.length * 0.5 && broken.length >= full.length * 0.7 ? close : lines;
}
