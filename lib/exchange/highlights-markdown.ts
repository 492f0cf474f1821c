import type { SavedHighlight } from '../model.ts';
import { byPage, type ExportWords, factsOf, isWebAddress } from './export-words.ts';

/** Highlights as CommonMark (https://spec.commonmark.org/0.31.2/), page by page, every word of them literal. */
export function writeMarkdown(highlights: readonly SavedHighlight[], words: ExportWords): string {
  const pages = byPage(highlights).map(([url, ofPage]) =>
    [`## ${linkTo(url, ofPage[0]?.title ?? '')}`, ...ofPage.map((one) => writeOne(one, words))].join('\n\n'),
  );
  return `${[`# ${literal(words.heading)}`, ...pages].join('\n\n')}\n`;
}

function writeOne(highlight: SavedHighlight, words: ExportWords): string {
  const { quote, note } = highlight;
  const said = note ? [literal(words.note + note)] : [];
  return [quoted(quote.exact), ...said, inLine(factsOf(highlight, words).join(' · '))].join('\n\n');
}

function quoted(text: string): string {
  return literal(text)
    .split('\n')
    .map((line) => `> ${line}`.trimEnd())
    .join('\n');
}

function linkTo(url: string, title: string): string {
  const name = inLine(title || url);
  if (!isWebAddress(url)) return name;
  return `[${name}](<${url.replace(/[<>\s\\]/g, encodeURIComponent)}>)`;
}

/** Text whose marks mean nothing; line breaks stay, as paragraphs of their own. */
function literal(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/[\\`*_{}[\]<>#+|~$=&!-]|^\s*\d+(?=[.)])/gm, escapeMark)
    .replace(/\n{2,}/g, '\n\n')
    .replace(/(?<!\n)\n(?!\n)/g, '\\\n');
}

function escapeMark(mark: string): string {
  return /\d$/.test(mark) ? `${mark}\\` : `\\${mark}`;
}

function inLine(text: string): string {
  return literal(text.replace(/\s+/g, ' '));
}
