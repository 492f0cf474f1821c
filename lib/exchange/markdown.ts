/** Text in CommonMark (https://spec.commonmark.org/0.31.2/), every word of it literal. */
import type { DiffPiece } from '../model.ts';
import { isWebAddress } from './export-words.ts';

/** As a block quote. */
export function quotedBlock(text: string): string {
  return asBlockQuote(literal(text));
}

/** What is Markdown already as a block quote. */
export function asBlockQuote(markdown: string): string {
  return markdown
    .split('\n')
    .map((line) => `> ${line}`.trimEnd())
    .join('\n');
}

/** A link with a title, or the bare title where the address is none of the web. */
export function linkTo(url: string, title: string): string {
  const name = inLine(title || url);
  if (!isWebAddress(url)) return name;
  return `[${name}](<${url.replace(/[<>\s\\]/g, encodeURIComponent)}>)`;
}

/** Text whose marks mean nothing; line breaks stay, as paragraphs of their own. */
export function literal(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/[\\`*_{}[\]<>#+|~$=&!-]|^\s*\d+(?=[.)])/gm, escapeMark)
    .replace(/\n{2,}/g, '\n\n')
    .replace(/(?<!\n)\n(?!\n)/g, '\\\n');
}

function escapeMark(mark: string): string {
  return /\d$/.test(mark) ? `${mark}\\` : `\\${mark}`;
}

/** Text as part of one line. */
export function inLine(text: string): string {
  return literal(text.replace(/\s+/g, ' '));
}

const wraps: Record<DiffPiece['kind'], [string, string]> = {
  same: ['', ''],
  added: ['<ins>', '</ins>'],
  dropped: ['<del>', '</del>'],
  omitted: ['<del>', '</del>'],
};

/** A comparison word by word; its marks are HTML, which Markdown lets through. */
export function diffLine(pieces: readonly DiffPiece[]): string {
  return pieces
    .map(({ kind, text }) => {
      const [open, close] = wraps[kind];
      return `${open}${inLine(text)}${close}`;
    })
    .join('');
}
