import * as limits from '../limits.ts';
import type { Posting, Term } from '../model.ts';
import { pinyinKeys, pinyinOf } from '../text/pinyin.ts';
import type { CorpusDatabase } from './corpus-database.ts';
import { cutArray } from './pieces.ts';
import type { PostingsRow, TermRow } from './rows.ts';

/** Splits a term into its row and the pieces of its postings; `rowOf` gives the row of a passage id. */
export function termRows(
  { postings, documents, ...rest }: Term,
  rowOf: (passage: string) => number,
): { term: TermRow; postings: PostingsRow[] } {
  const places = postings.map(({ passage, start, end }) => [rowOf(passage), start, end]);
  return {
    term: {
      ...rest,
      documents: documents.length,
      markedIn: documents.length,
      pinyin: pinyinOf(rest.form),
      initials: [rest.form, ...rest.variants].map((form) => pinyinKeys(form).initials),
    },
    postings: cutArray(places, limits.postingsPiece).map((piece, number) => ({
      term: rest.key,
      piece: number,
      places: Uint32Array.from(piece.flat()),
    })),
  };
}

/** Every row of the glossary, those too that stand nowhere now. */
export function readTerms(database: CorpusDatabase): Promise<TermRow[]> {
  return database.terms.toArray();
}

/** One term by its key. */
export function readTerm(database: CorpusDatabase, key: string): Promise<TermRow | undefined> {
  return database.terms.get(key);
}

/** An occurrence of a term, by row of the passage. */
export type Place = Omit<Posting, 'passage'> & { row: number };

/** All occurrences of a term, in order of document and paragraph. */
export async function readPlaces(database: CorpusDatabase, term: string): Promise<Place[]> {
  const rows = await database.postings
    .where('[term+piece]')
    .between([term, 0], [term, Number.MAX_SAFE_INTEGER])
    .toArray();
  return rows.flatMap(({ places }) => {
    const found: Place[] = [];
    for (let at = 0; at + 2 < places.length; at += 3) {
      found.push({ row: places[at] ?? 0, start: places[at + 1] ?? 0, end: places[at + 2] ?? 0 });
    }
    return found;
  });
}
