/** What the tables of the corpus hold. Every stored value stays under 32 KB, so long things come in pieces. */
import type { Passage, SavedHighlight, SourceDocument, Term } from '../model.ts';

/** A document and where its passages lie: passage number n has the row `firstRow + n - 1`. */
export interface DocumentRow {
  id: string;
  document: SourceDocument;
  firstRow: number;
  lastRow: number;
  /** How many passages it has. */
  passages: number;
  /** How many terms of the glossary occur in it. */
  terms: number;
}

/** A passage under a number of its own, unique in the corpus and never given twice. */
export interface PassageRow extends Passage {
  row: number;
}

/** A piece of a document's statistics as JSON: the glossary is derived from these without reading any passage. */
export interface StatisticsRow {
  document: string;
  piece: number;
  json: string;
}

/** A term without its postings, with what would be slow to make for thousands of terms when a worker wakes. */
export interface TermRow extends Omit<Term, 'documents' | 'postings'> {
  /** How many documents hold it. */
  documents: number;
  /** Of the form, with tone marks: to show. */
  pinyin: string;
  /** First letters of the sounds of the form and of each variant: to pass over what can't sound like a query. */
  initials: string[];
}

/** A piece of a term's postings: row of the passage, start, end; row, start, end; … */
export interface PostingsRow {
  term: string;
  piece: number;
  places: Uint32Array;
}

/**
 * The passages that hold a gram, within one chunk of the corpus. `rows` has one code unit for each, the row less the
 * chunk's first row: a string is smaller than an array when stored and faster to read.
 */
export interface GramRow {
  gram: string;
  chunk: number;
  rows: string;
}

/** A highlight under the key of its page, the same for all variants of the page's address. */
export interface HighlightRow extends SavedHighlight {
  page: string;
}

/** Numbers about the whole: see `meta.ts`. */
export interface MetaRow {
  name: string;
  value: number;
}
