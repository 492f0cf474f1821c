import { ByteReader } from './byte-reader.ts';
import { ownText } from './own-text.ts';
import { rarityStep, roles, separator, tags } from './packed-terms.ts';
import type { CandidateRow, DocumentTerms, SentenceRow } from './rows.ts';

/** Which rows are wanted, by their place among the rows of the document. */
export type RowChoice = (at: number) => boolean;

/** Calls back with the key of each row and its log odds in its own document, in order. */
export function readOdds(counts: Uint8Array, visit: (key: string, odds: number) => void): void {
  if (counts.length === 0) return;
  const all = new ByteReader(counts);
  const texts = readTexts(all.bytes());
  const rows = new ByteReader(all.bytes());
  const passNumbers = (each: number): void => {
    for (let left = each * rows.whole(); left > 0; left--) rows.whole();
  };
  rows.whole();
  for (let pairs = 3; pairs > 0; pairs--) passNumbers(2);
  for (let shortForms = rows.whole(); shortForms > 0; shortForms--) {
    rows.whole();
    passNumbers(1);
  }
  for (let lists = rows.whole(); lists > 0; lists--) passNumbers(1);
  for (let left = rows.whole(); left > 0; left--) {
    visit(texts[rows.whole()]!, rows.real());
    rows.bytes();
  }
}

function readTexts(bytes: Uint8Array): string[] {
  return new TextDecoder().decode(bytes).split(separator).map(ownText);
}

/** Reads the statistics of a document but where its candidates stand; rows that are not chosen are passed over. */
export function unpackCounts(document: string, counts: Uint8Array, isWanted: RowChoice): DocumentTerms {
  if (counts.length === 0) return nothingRead(document);
  const all = new ByteReader(counts);
  const texts = readTexts(all.bytes());
  const rows = new ByteReader(all.bytes());
  const text = (): string => texts[rows.whole()]!;
  const pair = (): [string, number] => [text(), rows.whole()];
  let row = -1;
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
        row += 1;
        return isWanted(row) ? unpackRow(key, odds, bytes, texts) : null;
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

/** Calls back with the places of each chosen one of so many rows. */
export function unpackPlaces(
  places: Uint8Array,
  rows: number,
  isWanted: RowChoice,
  visit: (at: number, places: RowPlaces) => void,
): void {
  const all = new ByteReader(places);
  for (let at = 0; at < rows; at++) {
    const bytes = all.bytes();
    if (isWanted(at)) visit(at, unpackRowPlaces(new ByteReader(bytes)));
  }
}

function unpackRowPlaces(row: ByteReader): RowPlaces {
  let passage = 0;
  const postings = new Array<number>(3 * row.length());
  for (let at = 0; at < postings.length; at += 3) {
    passage += row.whole();
    const start = row.whole();
    postings[at] = passage;
    postings[at + 1] = start;
    postings[at + 2] = start + row.whole();
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
