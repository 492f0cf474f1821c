import type { FileText } from '../file-text.ts';
import { markdown } from './markdown.ts';
import { txt } from './txt.ts';

/** Reads a decoded text as Markdown or, where it shows no mark-up, as plain text. */
export function readPlain(text: string, fileName: string): FileText {
  const format = looksMarked(text, fileName) ? 'markdown' : 'text';
  const reader = format === 'markdown' ? markdown : txt;
  return { ...reader.read(text), format, encoding: null };
}

function looksMarked(text: string, fileName: string): boolean {
  return /\.(?:md|markdown)$/i.test(fileName) || /^#{1,6} +\S|^\*\*[^*\n]{1,80}\*\*/m.test(text);
}
