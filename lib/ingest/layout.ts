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
  const lasts = lines.flatMap((line, i) =>
    lineColumns(line) < width * 0.8 && endsSentence(line.text) ? [lines[i + 1]?.gap ?? true] : [],
  );
  return { width, gapped: lasts.filter((gap) => gap).length >= lasts.length * 0.7 };
}
