import { previewLines } from '../limits.ts';

/** Code units shown of a line. */
const width = 80;

/** The first lines of a text that say something, as the reader sees them before choosing an encoding. */
export function previewOf(text: string): string {
  return text
    .slice(0, 20_000)
    .split(/[\r\n]+/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .slice(0, previewLines)
    .map((line) => line.slice(0, width))
    .join('\n');
}
