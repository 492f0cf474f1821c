/** What the tables of the corpus hold. Every stored value stays under 32 KB, so long things come in pieces. */
import type { Passage, SavedHighlight, SourceDocument, Term, TermEdit } from '../model.ts';

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
  /** It counts: its terms are in the glossary, its passages are found. */
  on: boolean;
  /** Its terms may be marked on web pages, which can see what is marked on them. */
  marked: boolean;
  /** Set while a removal can still be undone; such a document counts for nothing. In ms since 1970. */
  removedAt: number | null;
  /** Last row whose grams are in the search index; `firstRow - 1` where none is. */
  indexedTo: number;
  /** SHA-256 over its passages, in hex: the same in another file is the same document. Empty where it is not known. */
  content: string;
  /** Hashes of some of its paragraphs, by which its other versions are known: see `sketch.ts`. */
  sketch: number[];
  /** In ms since 1970. */
  addedAt: number;
}

/** A document prepared by an import: its passages and statistics are stored, but nothing leads to them yet. */
export interface StagedRow {
  /** Of the document; empty in the row that says that an import is running. */
  id: string;
  row: DocumentRow | null;
  /** How many files the import has been given; 0 but in the first row. */
  files: number;
}

/** The terms that occur in a document as of the last derivation, and how often each does. */
export interface HoldingsRow {
  document: string;
  terms: string[];
  counts: number[];
}

/** A passage under a number of its own, unique in the corpus and never given twice. */
export interface PassageRow extends Passage {
  row: number;
}

/** A piece of a document's packed statistics: the glossary is derived from these without reading any passage. */
export interface StatisticsRow {
  document: string;
  /** Those of the places come after those of the counts: see `statistics.ts`. */
  piece: number;
  bytes: Uint8Array;
}

/** A term without its postings, with what would be slow to make for thousands of terms when a worker wakes. */
export interface TermRow extends Omit<Term, 'documents' | 'postings'> {
  /** How many documents that count hold it; 0 while none does, and it is not shown. */
  documents: number;
  /** How many of them may be marked on web pages. */
  markedIn: number;
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

/** Rows first to last, both included. */
export interface RowRange {
  first: number;
  last: number;
}

/** A part of the search index that is written once and never changed: all grams of some passages. */
export interface SegmentRow {
  /** Drawn by lot, never given twice. */
  id: number;
  /** The passages it knows, ascending. */
  ranges: RowRange[];
  /** False while it is being written: whoever finds it so, and is the one writer, takes it away. */
  isWhole: boolean;
}

/** First grams of some blocks of a segment that follow each other: by these a gram's block is known. */
export interface SegmentNamesRow {
  segment: number;
  piece: number;
  firsts: string[];
}

/** Some grams of a segment, in the order of their names: see `pack-grams.ts`. */
export interface GramBlockRow {
  segment: number;
  block: number;
  bytes: Uint8Array;
}

/** Fingerprints of some passages of a document that follow each other: see `lib/quotation/fingerprint.ts`. */
export interface FingerprintsRow {
  document: string;
  piece: number;
  /** Row of the first of these passages. */
  first: number;
  bytes: Uint8Array;
}

/** A highlight under the key of its page, the same for all variants of the page's address. */
export interface HighlightRow extends SavedHighlight {
  page: string;
}

/** What a reader decided about a term; of an own one with its sounds as in `TermRow`, for a list holds thousands. */
export interface EditRow extends TermEdit {
  pinyin?: string;
  initials?: string[];
}

/** Numbers about the whole: see `meta.ts`. */
export interface MetaRow {
  name: string;
  value: number;
}
