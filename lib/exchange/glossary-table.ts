import type { GlossaryEntry } from '../questions/glossary.ts';
import { readList, writeList } from './cell-list.ts';
import { parseCsv, writeCsv } from './csv.ts';
import { type ListedWord, readKind } from './glossary-words.ts';

const columns = ['term', 'variants', 'kind', 'definition', 'source', 'pinyin', 'count', 'state'];

/** A glossary as a table from which it can be taken in again. */
export function writeGlossaryTable(entries: readonly GlossaryEntry[], separator: ',' | '\t'): string {
  const rows = entries.map(({ form, variants, kind, definition, source, pinyin, count, state }) => [
    ...[form, writeList(variants), kind, definition, source, pinyin, String(count ?? ''), state],
  ]);
  return writeCsv([columns, ...rows], separator);
}

/** What Anki writes above a table. */
const ankiHeads = /^\ufeff?(?:#(?:separator|html|tags|columns|guid|deck|notetype)\b[^\n]*\n)+/;

/** What people call these columns. */
const names: Record<'term' | 'variants' | 'kind' | 'definition' | 'source', RegExp> = {
  term: /^(?:terms?|words?|forms?|expression|entry|headword|front|词|术语|词条|词语|名称|条目)$/,
  variants: /^(?:variants?|synonyms?|alias(?:es)?|also|abbreviations?|别名|异体|同义词|又作|简称|变体)$/,
  kind: /^(?:kind|type|category|类|类别|类型|分类)$/,
  definition: /^(?:definitions?|meaning|gloss|explanation|description|back|note|释义|定义|解释|说明|含义)$/,
  source: /^(?:source|reference|from|来源|出处)$/,
};

/**
 * Words of a table, ours or anyone's: columns by their names, or without names the word first and what it means second.
 * Null where it is no table.
 */
export function readWordTable(text: string): ListedWord[] | null {
  const rows = parseCsv(text.replace(ankiHeads, ''));
  const [heads = [], ...rest] = rows ?? [];
  const named = heads.map((head) => head.trim().toLowerCase());
  const at = (name: keyof typeof names) => named.findIndex((head) => names[name].test(head));
  if (!rows) return null;
  if (at('term') < 0) return rows.map((cells) => readRow(cells, { term: 0, definition: 1 }));
  const places = Object.fromEntries(Object.keys(names).map((name) => [name, at(name as keyof typeof names)]));
  return rest.map((cells) => readRow(cells, places));
}

function readRow(cells: readonly string[], places: Partial<Record<keyof typeof names, number>>): ListedWord {
  const read = (name: keyof typeof names) => cells[places[name] ?? -1]?.trim() ?? '';
  return {
    form: read('term'),
    variants: readList(read('variants')),
    kind: readKind(read('kind')),
    definition: read('definition'),
    source: read('source'),
  };
}
