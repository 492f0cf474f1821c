import type { HighlightColour, SavedHighlight } from '../model.ts';
import { readList, writeList } from './cell-list.ts';
import { parseCsv, writeCsv } from './csv.ts';
import type { FoundHighlight } from './found-highlight.ts';
import { ImportError } from './import-error.ts';

const columns = [
  ...['quote', 'note', 'tags', 'title', 'url', 'colour', 'saved', 'changed', 'terms', 'language'],
  ...['prefix', 'suffix', 'start', 'end', 'lost', 'id'],
] as const;

/** Highlights as a table from which they can be taken in again without loss. */
export function writeHighlightsCsv(highlights: readonly SavedHighlight[]): string {
  const rows = highlights.map((one) => [
    ...[one.quote.exact, one.note, writeList(one.tags), one.title, one.url, one.colour],
    ...[writeTime(one.savedAt), writeTime(one.changedAt), writeList(one.terms), one.language ?? ''],
    ...[one.quote.prefix, one.quote.suffix, String(one.position.start), String(one.position.end)],
    ...[one.lostAt === null ? '' : writeTime(one.lostAt), one.id],
  ]);
  return writeCsv([columns, ...rows]);
}

/**
 * Highlights of our own table, also one that passed through a spreadsheet, with columns moved or missing: a quotation
 * and an address are enough. Null where it is no such table; throws `ImportError` where a row is at fault.
 */
export function readHighlightsCsv(text: string): FoundHighlight[] | null {
  const rows = parseCsv(text);
  const heads = rows?.[0]?.map((head) => head.trim().toLowerCase());
  if (!rows || !heads?.includes('quote') || !heads.includes('url')) return null;
  return rows.slice(1).map((cells, at) => {
    const row = new Map(heads.map((head, column) => [head, cells[column] ?? '']));
    return readRow((name) => row.get(name) || undefined, at + 2);
  });
}

function readRow(
  read: (column: (typeof columns)[number]) => string | undefined,
  row: number,
): FoundHighlight {
  const time = (column: 'saved' | 'changed' | 'lost') => readTime(read(column), `${row}: ${column}`);
  const exact = read('quote');
  if (exact === undefined) throw new ImportError('invalid', `${row}: quote`);
  const position = { start: Number(read('start') ?? 0), end: Number(read('end') ?? exact.length) };
  const savedAt = time('saved');
  return {
    id: read('id') ?? crypto.randomUUID(),
    url: read('url') ?? '',
    quote: { exact, prefix: read('prefix') ?? '', suffix: read('suffix') ?? '' },
    position,
    title: read('title') ?? '',
    note: read('note') ?? '',
    tags: readList(read('tags')),
    terms: readList(read('terms')),
    language: read('language') ?? null,
    lostAt: time('lost') ?? null,
    // Judged with everything else, once the highlight is whole.
    ...(read('colour') ? { colour: read('colour') as HighlightColour } : {}),
    ...(savedAt === undefined ? {} : { savedAt, changedAt: time('changed') ?? savedAt }),
  };
}

function writeTime(time: number): string {
  return new Date(time).toISOString();
}

function readTime(text: string | undefined, place: string): number | undefined {
  if (text === undefined) return undefined;
  const time = Date.parse(text);
  if (Number.isNaN(time)) throw new ImportError('invalid', place);
  return time;
}
