import { ByteReader } from './byte-reader.ts';
import { rarityStep, roles, separator, tags } from './packed-terms.ts';
import type { CandidateRow, DocumentTerms, SentenceRow } from './rows.ts';

/** Which rows are wanted, by key and by log odds in their own document. */
export type RowChoice = (key: string, odds: number) => boolean;

/** Reads the statistics of a document but where its candidates stand; rows that are not chosen are passed over. */
export function unpackCounts(document: string, counts: Uint8Array, isWanted: RowChoice): DocumentTerms {
  if (counts.length === 0) return nothingRead(document);
  const all = new ByteReader(counts);
  const texts = new TextDecoder().decode(all.bytes()).split(separator);
  const rows = new ByteReader(all.bytes());
  const text = (): string => texts[rows.whole()]!;
  const pair = (): [string, number] => [text(), rows.whole()];
  return {
    document,
    tokens: rows.whole(),
    words: rows.list(pair),
    families: { first: rows.list(pair), last: rows.list(pair) },
    shortForms: rows.list(() => ({ short: text(), full: rows.list(text) })),
    lists: rows.list(() => rows.list(text)),
    rows: rows
      .list(() => {
        const [key, odds, bytes] = [text(), rows.real(), rows.bytes()];
        return isWanted(key, odds) ? unpackRow(key, odds, bytes, texts) : null;
      })
      .filter((row) => row !== null),
  };
}

/** A document whose statistics are missing has no terms, until it is read again. */
function nothingRead(document: string): DocumentTerms {
  const families = { first: [], last: [] };
  return { document, tokens: 0, words: [], families, shortForms: [], lists: [], rows: [] };
}

function unpackRow(key: string, odds: number, bytes: Uint8Array, texts: readonly string[]): CandidateRow {
  const row = new ByteReader(bytes);
  const text = (): string => texts[row.whole()]!;
  const form = text();
  const words = row.list(text);
  const tagged = words.map(() => tags[row.whole()]!);
  const rarity = words.map(() => row.whole() / rarityStep);
  let cut = 0;
  const cuts = [0, ...words].map(() => {
    cut += row.whole();
    return cut;
  });
  const counts = new Array<number>(row.whole()).fill(0);
  for (let left = row.whole(); left > 0; left--) counts[row.whole()] = row.whole();
  const cages = row.list(text);
  return { key, form, odds, words, tags: tagged, rarity, cuts, counts, cages, postings: [], sentences: [] };
}

/** Where a candidate stands in one document. */
export type RowPlaces = Pick<CandidateRow, 'postings' | 'sentences'>;

/** Calls back with each chosen row's places; `keys` are those of all rows in order. */
export function unpackPlaces(
  places: Uint8Array,
  keys: readonly string[],
  isWanted: (key: string) => boolean,
  visit: (key: string, places: RowPlaces) => void,
): void {
  const all = new ByteReader(places);
  for (const key of keys) {
    const bytes = all.bytes();
    if (isWanted(key)) visit(key, unpackRowPlaces(new ByteReader(bytes)));
  }
}

function unpackRowPlaces(row: ByteReader): RowPlaces {
  const postings: number[] = [];
  let passage = 0;
  for (let left = row.whole(); left > 0; left--) {
    passage += row.whole();
    const start = row.whole();
    postings.push(passage, start, start + row.whole());
  }
  const sentences = row.list((): SentenceRow => {
    const [number, start] = [row.whole(), row.whole()];
    return {
      ...{ passage: number, start, end: start + row.whole() },
      ...{ role: roles[row.whole()]!, score: row.real() },
    };
  });
  return { postings, sentences };
}
