/** The statistics of a document in bytes: a fifth of what JSON takes, and rows that are not asked for are passed over. */
import type { PassageRole } from '../model.ts';
import { ByteReader } from './byte-reader.ts';
import { ByteWriter } from './byte-writer.ts';
import type { CandidateRow, DocumentTerms, SentenceRow } from './rows.ts';
import type { TokenTag } from './tokens.ts';

/** What ranks candidates, and where they stand: the second is needed of the chosen only. */
export interface PackedTerms {
  counts: Uint8Array<ArrayBuffer>;
  places: Uint8Array<ArrayBuffer>;
}

/** In the order of their numbers: only ever added to. */
const tags: readonly TokenTag[] = [
  ...(['n', 'v', 'vn', 'a', 'b', 'd', 'nr', 'ns', 'nt', 'nz', 'm', 'q', 'r', 'c', 'p', 'u'] as const),
  ...(['t', 'f', 's', 'i', 'l', 'j', 'z', 'x', 'en', 'number', 'mark'] as const),
];
const tagNumbers: ReadonlyMap<TokenTag, number> = new Map(tags.map((tag, number) => [tag, number]));
const roles: readonly PassageRole[] = ['definition', 'composition', 'judgement', 'data', 'mention'];

/** The lexicon knows frequencies to a quarter of a natural log; a joined word has the mean of two. */
const rarityStep = 8;

/** Between texts of a table; no passage holds it. */
const separator = '\u0000';

/** Packs the statistics of one document; scores are kept at single precision. */
export function packTerms(terms: DocumentTerms): PackedTerms {
  const texts = new TextTable();
  const rows = new ByteWriter();
  const places = new ByteWriter();
  const scratch = new ByteWriter();
  const pair = ([word, count]: [string, number]) => {
    rows.whole(texts.indexOf(word));
    rows.whole(count);
  };
  rows.whole(terms.tokens);
  rows.list(terms.words, pair);
  rows.list(terms.families.first, pair);
  rows.list(terms.families.last, pair);
  rows.list(terms.shortForms, ({ short, full }) => {
    rows.whole(texts.indexOf(short));
    rows.list(full, (key) => rows.whole(texts.indexOf(key)));
  });
  rows.list(terms.lists, (list) => rows.list(list, (key) => rows.whole(texts.indexOf(key))));
  rows.list(terms.rows, (row) => {
    rows.whole(texts.indexOf(row.key));
    rows.real(row.odds);
    rows.bytes(scratch.afresh(() => packRow(row, texts, scratch)));
    places.bytes(scratch.afresh(() => packPlaces(row, scratch)));
  });
  const all = new ByteWriter();
  all.bytes(texts.finish());
  all.bytes(rows.finish());
  return { counts: all.finish(), places: places.finish() };
}

class TextTable {
  readonly #indices = new Map<string, number>();

  indexOf(text: string): number {
    const known = this.#indices.get(text);
    if (known !== undefined) return known;
    const index = this.#indices.size;
    this.#indices.set(text, index);
    return index;
  }

  finish(): Uint8Array {
    return new TextEncoder().encode([...this.#indices.keys()].join(separator));
  }
}

function packRow(row: CandidateRow, texts: TextTable, bytes: ByteWriter): void {
  bytes.whole(texts.indexOf(row.form));
  bytes.list(row.words, (word) => bytes.whole(texts.indexOf(word)));
  for (const tag of row.tags) bytes.whole(tagNumbers.get(tag)!);
  for (const rarity of row.rarity) bytes.whole(Math.round(rarity * rarityStep));
  let last = 0;
  for (const cut of row.cuts) {
    bytes.whole(cut - last);
    last = cut;
  }
  packCounts(row.counts, bytes);
  bytes.list(row.cages, (key) => bytes.whole(texts.indexOf(key)));
}

/** Most are zero: each other one after its place. */
function packCounts(counts: readonly number[], bytes: ByteWriter): void {
  let told = 0;
  for (const count of counts) if (count > 0) told += 1;
  bytes.whole(counts.length);
  bytes.whole(told);
  for (let at = 0; told > 0; at += 1) {
    if (counts[at] === 0) continue;
    told -= 1;
    bytes.whole(at);
    bytes.whole(counts[at]!);
  }
}

function packPlaces({ postings, sentences }: CandidateRow, bytes: ByteWriter): void {
  bytes.whole(postings.length / 3);
  for (let at = 0; at < postings.length; at += 3) {
    bytes.whole(postings[at]! - (postings[at - 3] ?? 0));
    bytes.whole(postings[at + 1]!);
    bytes.whole(postings[at + 2]! - postings[at + 1]!);
  }
  bytes.list(sentences, ({ passage, start, end, role, score }) => {
    bytes.whole(passage);
    bytes.whole(start);
    bytes.whole(end - start);
    bytes.whole(roles.indexOf(role));
    bytes.real(score);
  });
}

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
