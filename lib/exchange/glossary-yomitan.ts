import { strToU8, type Zippable, zipSync } from 'fflate';
import type { GlossaryEntry } from '../questions/glossary.ts';
import type { GlossaryWords } from './glossary-words.ts';

/** Rows in one bank: what Yomitan's own dictionaries have. */
const bankRows = 10_000;

/** The earliest time a zip can name: the same glossary is the same file. */
const noTime = new Date(1980, 0, 1);

/**
 * A glossary as a dictionary of Yomitan, format 3
 * (https://github.com/yomidevs/yomitan/blob/master/docs/making-yomitan-dictionaries.md): each form an entry, those of one
 * term under one number.
 */
export function writeYomitan(
  entries: readonly GlossaryEntry[],
  words: GlossaryWords,
  revision: string,
): Uint8Array<ArrayBuffer> {
  const files: Zippable = {};
  const put = (name: string, value: unknown) => {
    files[name] = [strToU8(JSON.stringify(value)), { mtime: noTime }];
  };
  put('index.json', {
    title: words.heading,
    revision,
    format: 3,
    sequenced: true,
    author: 'Glossa',
    description: words.heading,
  });
  const kinds = [...new Set(entries.map(({ kind }) => kind))];
  put(
    'tag_bank_1.json',
    kinds.map((kind, order) => [kind, 'partOfSpeech', order, words.kindOf(kind), 0]),
  );
  const rows = entries.flatMap((entry, at) => rowsOf(entry, at + 1, words));
  for (let at = 0; at === 0 || at < rows.length; at += bankRows)
    put(`term_bank_${at / bankRows + 1}.json`, rows.slice(at, at + bankRows));
  return zipSync(files);
}

function rowsOf(entry: GlossaryEntry, sequence: number, words: GlossaryWords): unknown[] {
  const { form, variants, kind, pinyin, count } = entry;
  const glossary = [{ type: 'structured-content', content: contentOf(entry, words) }];
  return [form, ...variants].map((one) => [
    ...[one, one === form ? pinyin : '', kind, '', count ?? 0],
    ...[glossary, sequence, ''],
  ]);
}

function contentOf({ form, variants, definition, source }: GlossaryEntry, words: GlossaryWords): unknown[] {
  const small = (content: string) => ({ tag: 'div', style: { fontSize: 'small' }, content });
  return [
    { tag: 'div', content: definition || form },
    ...(variants.length > 0 ? [small(words.variants + [form, ...variants].join(words.comma))] : []),
    ...(source !== '' ? [small(source)] : []),
  ];
}
