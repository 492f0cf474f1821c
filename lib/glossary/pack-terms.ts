/** The statistics of a document in bytes: a fifth of what JSON takes, and rows that are not asked for are passed over. */
import { ByteWriter } from './byte-writer.ts';
import { type PackedTerms, rarityStep, roles, separator, tags } from './packed-terms.ts';
import type { CandidateRow, DocumentTerms } from './rows.ts';
import type { TokenTag } from './tokens.ts';

const tagNumbers: ReadonlyMap<TokenTag, number> = new Map(tags.map((tag, number) => [tag, number]));

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
