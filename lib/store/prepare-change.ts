import type { Passage, SourceDocument, Term } from '../model.ts';
import { rowOfPassage, rowOfPassageId } from './documents.ts';
import { type Grams, planGrams } from './plan-grams.ts';
import type { DocumentRow } from './rows.ts';
import { statisticsRows } from './statistics.ts';
import { termRows } from './terms.ts';

/** A document ready to be stored. */
export interface AddedDocument {
  document: SourceDocument;
  firstRow: number;
  passages: readonly Passage[];
  /** Its statistics as JSON. */
  statistics: string;
  grams: Grams;
}

/** A document to go, with the grams that its passages have. */
export interface RemovedDocument {
  row: DocumentRow;
  grams: Iterable<string>;
}

/** Everything that one transaction writes, prepared beforehand. */
export interface CorpusChange {
  /** Number of the rules by which its grams were made. */
  indexing: number;
  removed: readonly RemovedDocument[];
  added: readonly AddedDocument[];
  /** The whole glossary after the change. */
  terms: readonly Term[];
}

export type PreparedChange = ReturnType<typeof prepareChange>;

/** Rows of the tables after the change; `stored` are the documents before it. */
export function prepareChange({ removed, added, terms }: CorpusChange, stored: readonly DocumentRow[]) {
  const gone = new Set(removed.map(({ row }) => row.id));
  const kept = stored.filter((row) => !gone.has(row.id));
  const counts = countTerms(terms);
  const documents = [...kept, ...added.map(documentRow)].map((row) => ({
    ...row,
    terms: counts.get(row.id) ?? 0,
  }));
  const held = new Map(documents.map((row) => [row.id, row]));
  const rowOf = (passage: string): number => {
    const row = rowOfPassageId(held, passage);
    if (row < 0) throw new Error(`A term points at passage ${passage} of no document.`);
    return row;
  };
  const split = terms.map((term) => termRows(term, rowOf));
  return {
    documents,
    terms: split.map(({ term }) => term),
    postings: split.flatMap(({ postings }) => postings),
    passages: added.flatMap(({ firstRow, passages }) =>
      passages.map((passage) => ({ ...passage, row: rowOfPassage({ firstRow }, passage.number) })),
    ),
    statistics: added.flatMap(({ document, statistics }) => statisticsRows(document.id, statistics)),
    grams: planGrams(
      added.map(({ grams }) => grams),
      removed.map(({ row, grams }) => ({ grams, range: { first: row.firstRow, last: row.lastRow } })),
    ),
  };
}

function documentRow({ document, firstRow, passages }: AddedDocument): DocumentRow {
  const last = passages.at(-1)?.number ?? 0;
  return {
    id: document.id,
    document,
    firstRow,
    lastRow: rowOfPassage({ firstRow }, last),
    passages: passages.length,
    terms: 0,
  };
}

function countTerms(terms: readonly Term[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { documents } of terms) {
    for (const id of documents) counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  return counts;
}
