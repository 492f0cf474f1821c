import type { GlossaryEntry } from '../questions/glossary.ts';
import type { GlossaryWords } from './glossary-words.ts';
import { ankiCell } from './highlights-anki.ts';

/** Cards for Anki (https://docs.ankiweb.net/importing/text-files.html): the term in front, what it means and whence behind. */
export function writeGlossaryAnki(entries: readonly GlossaryEntry[], words: GlossaryWords): string {
  const headers = ['#separator:tab', '#html:true', '#guid column:1', '#tags column:4'];
  const rows = entries.map((entry) => [
    ankiCell(`glossa ${entry.form}`),
    ankiCell(entry.form),
    backOf(entry, words),
    words.kindOf(entry.kind).replace(/\s+/g, '_'),
  ]);
  return `${[...headers, ...rows.map((row) => row.join('\t'))].join('\n')}\n`;
}

function backOf({ pinyin, definition, source, variants }: GlossaryEntry, words: GlossaryWords): string {
  const also = variants.length > 0 ? words.variants + variants.join(words.comma) : '';
  return [pinyin, definition, also, source].filter(Boolean).map(ankiCell).join('<br><br>');
}
