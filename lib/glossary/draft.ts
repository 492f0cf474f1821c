import { keptPostings } from '../limits.ts';
import { addCount, type CandidateRow, countNames } from './rows.ts';
import type { Token } from './tokens.ts';

/** A candidate while its document is read: as little as can be, since most are forgotten. */
export interface Draft {
  key: string;
  form: string;
  /** The words of its first occurrence. */
  tokens: Token[];
  counts: number[];
  postings: number[];
  lefts: string[];
  rights: string[];
  lastPassage: number;
  lastArticle: number;
  marked: boolean;
}

/** A candidate that nothing is counted of yet. */
export function emptyDraft(key: string, form: string, tokens: Token[]): Draft {
  return {
    key,
    form,
    tokens,
    counts: nothing.slice(),
    postings: none,
    lefts: none,
    rights: none,
    lastPassage: -1,
    lastArticle: -1,
    marked: false,
  };
}

/** What is kept of a candidate when its document has been read. */
export function toRow({ key, form, tokens, counts, postings, lefts, rights }: Draft): CandidateRow {
  const start = tokens[0]!.start;
  const row: CandidateRow = {
    key,
    form,
    odds: 0,
    cuts: [...tokens.map((token) => token.start - start), form.length],
    words: tokens.map(({ word }) => word),
    tags: tokens.map(({ tag }) => tag),
    rarity: tokens.map(({ logFrequency }) => logFrequency),
    counts,
    postings,
    sentences: [],
    cages: [],
  };
  addCount(row, 'leftKinds', lefts.length);
  addCount(row, 'rightKinds', rights.length);
  return row;
}

/** Nothing counted yet. */
const nothing = countNames.map(() => 0);

/** Arrays begin as this one and are made when there is something to put in: an array that has grown wastes room. */
const none: never[] = [];

/** Remembers where a candidate stands, but for more places than are kept. */
export function addPlace(draft: Draft, passage: number, start: number, end: number): void {
  if (draft.postings.length === 0) draft.postings = [passage, start, end];
  else if (draft.postings.length < 3 * keptPostings) draft.postings.push(passage, start, end);
}

/** Different neighbours counted: beyond these a candidate is free on that side. */
const countedNeighbours = 24;

/** Adds a neighbour that is not among them yet. */
export function collect(words: string[], word: string): string[] {
  if (words.length === 0) return [word];
  if (words.length < countedNeighbours && !words.includes(word)) words.push(word);
  return words;
}
