import type { PassageRole } from '../model.ts';
import type { ShortForm } from './short-forms.ts';
import type { TokenTag } from './tokens.ts';

/** What is counted of a candidate's occurrences, in the order of `CandidateRow.counts`; all may be added across documents. */
export const countNames = [
  'all', 'passages', 'articles', 'early', 'title',
  'book', 'quote', 'named', 'defined', 'meaning', 'entry', 'code', 'abbreviated', 'list', 'long', 'listed', 'heading', 'joined', 'bracket', 'party', 'person', 'inHan',
  'leftHard', 'rightHard', 'bothHard', 'leftFunction', 'rightFunction', 'leftDe', 'rightDe', 'rightEtc',
  'leftLight', 'leftVerb', 'leftNoun', 'rightNoun', 'rightVerb', 'rightGeneral',
  'leftKinds', 'rightKinds', 'leftCut', 'rightCut', 'capital', 'inQuote',
  'hostAll', 'hostMost', 'hosts', 'withoutFirst', 'withoutLast',
] as const; // biome-ignore format: a table

export type CountName = (typeof countNames)[number];

/** A sentence that may explain a candidate. */
export interface SentenceRow {
  passage: number;
  start: number;
  end: number;
  role: PassageRole;
  score: number;
}

/** The statistics of one candidate in one document. */
export interface CandidateRow {
  key: string;
  form: string;
  /** Log odds that it is a term, judged by its own document alone. */
  odds: number;
  /** Token boundaries within `form`, first 0, last its length. */
  cuts: number[];
  words: string[];
  tags: TokenTag[];
  /** Natural logs of the words' frequencies in the lexicon, 0 where unknown. */
  rarity: number[];
  counts: number[];
  /** Flat triples: passage number, start, end. */
  postings: number[];
  sentences: SentenceRow[];
  /** Keys of longer candidates that hold this one wherever it stands in the document, a few. */
  cages: string[];
}

/** The statistics of one document: JSON, kept by the store so that the corpus can be ranked again without its text. */
export interface DocumentTerms {
  /** `SourceDocument.id`. */
  document: string;
  /** Words in the document, punctuation not counted. */
  tokens: number;
  /** Words and how often they stand in the document. */
  words: [string, number][];
  /** How many different words stand before each last word of a two-word candidate, and after each first. */
  families: { first: [string, number][]; last: [string, number][] };
  shortForms: ShortForm[];
  /** The items of each enumeration, as keys. */
  lists: string[][];
  rows: CandidateRow[];
}

const places = Object.fromEntries(countNames.map((name, index) => [name, index])) as Record<
  CountName,
  number
>;

/** Where a count stands in `CandidateRow.counts`: for who asks very often. */
export function placeOf(name: CountName): number {
  return places[name];
}

/** The named count of a row. */
export function countOf(row: { counts: number[] }, name: CountName): number {
  return row.counts[places[name]]!;
}

/** Adds to the named count of a row. */
export function addCount(row: { counts: number[] }, name: CountName, amount = 1): void {
  row.counts[places[name]]! += amount;
}
