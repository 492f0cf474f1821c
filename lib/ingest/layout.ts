import type { Line } from './line.ts';
import { endsSentence } from './sentence.ts';
import { lineColumns, wrapWidth } from './wrap-width.ts';

/** How a text is set. */
export interface Layout {
  /** Width in columns at which its lines were broken, or null where each line is a paragraph. */
  width: number | null;
  /** Blank lines part its paragraphs. */
  gapped: boolean;
}

/** Reads the layout from where short lines that end a sentence stand: before a blank line, or not. */
export function layoutOf(lines: readonly Line[]): Layout {
  const width = wrapWidth(lines);
  if (width === null) return { width, gapped: lines.filter((line) => line.gap).length >= lines.length * 0.4 };
  const lasts = lines.filter((line) => lineColumns(line) < width * 0.8 && endsSentence(line.text));
  const followers = new Set(lasts);
  const gaps = lines.filter((line, i) => i > 0 && line.gap && followers.has(lines[i - 1]!)).length;
  return { width, gapped: gaps >= lasts.length * 0.7 };
}
