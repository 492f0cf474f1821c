import type { SavedHighlight } from '../model.ts';
import { escapeHtml } from './escape-html.ts';
import { type ExportWords, isWebAddress } from './export-words.ts';

/** Cards for Anki with their headers (https://docs.ankiweb.net/importing/text-files.html): words in front, note and source behind. */
export function writeAnki(highlights: readonly SavedHighlight[], words: ExportWords): string {
  const headers = ['#separator:tab', '#html:true', '#guid column:1', '#tags column:4'];
  const rows = highlights.map((one) => [
    ankiCell(one.id),
    ankiCell(one.quote.exact),
    [one.note && ankiCell(one.note), sourceOf(one)].filter(Boolean).join('<br><br>'),
    tagsOf(one, words),
  ]);
  return `${[...headers, ...rows.map((row) => row.join('\t'))].join('\n')}\n`;
}

/** HTML in one line; without a bare quotation mark, at which a reader of tables would begin a quoted cell. */
export function ankiCell(text: string): string {
  return escapeHtml(text)
    .replace(/\r\n|[\r\n\u2028\u2029]/g, '<br>')
    .replace(/\t/g, ' ')
    .replace(/^#/, '&#35;');
}

function sourceOf({ url, title }: SavedHighlight): string {
  const name = ankiCell(title || url);
  return isWebAddress(url) ? `<a href='${ankiCell(url)}'>${name}</a>` : name;
}

/** Blanks part Anki's tags. */
function tagsOf({ tags, terms }: SavedHighlight, words: ExportWords): string {
  const names = [...tags, ...terms.map(words.formOf)].map((tag) => tag.replace(/[\s"<>&]+/g, '_'));
  return [...new Set(names)].join(' ');
}
