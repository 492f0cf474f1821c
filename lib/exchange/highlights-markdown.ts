import type { SavedHighlight } from '../model.ts';
import { byPage, type ExportWords, factsOf } from './export-words.ts';
import { inLine, linkTo, literal, quotedBlock } from './markdown.ts';

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
  return [quotedBlock(quote.exact), ...said, inLine(factsOf(highlight, words).join(' · '))].join('\n\n');
}
