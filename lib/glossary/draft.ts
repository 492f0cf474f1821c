import type { Holding, MergedRow } from './merged-row.ts';
import { type CandidateRow, countNames, placeOf } from './rows.ts';
import type { Wording } from './wordings.ts';

/**
 * A candidate while its document is read, and when it is judged by it. Most are forgotten then; what held them holds
 * those of the next document, or the garbage collector would have as much to do as the reader.
 */
export interface Draft extends MergedRow {
  /** From 0, in the order in which they were met. */
  number: number;
  wording: Wording;
  /** The first word seen before it, and behind it. */
  left: string;
  right: string;
  /** Other words seen there, as many as are counted. */
  lefts: string[];
  rights: string[];
  lastPassage: number;
  lastArticle: number;
  marked: boolean;
}

/** What the next candidates are held by: as many as ten thousand characters have. */
const spare: Draft[] = [];
const keptSpare = 4_000;

const nothing = countNames.map(() => 0);
/** Arrays begin as this one and are made when there is something to put in. */
const none: never[] = [];

/** The document that is read, as features count it. */
const documents: Holding[] = [{ id: '', postings: [], sentences: [] }];

/** A candidate that nothing is counted of yet. */
export function newDraft(number: number, wording: Wording): Draft {
  const draft = spare.pop() ?? emptyDraft(wording);
  const { key, form, words, tags, rarity, cuts } = wording;
  draft.number = number;
  draft.wording = wording;
  draft.key = key;
  draft.form = form;
  draft.words = words;
  draft.tags = tags;
  draft.rarity = rarity;
  draft.cuts = cuts;
  draft.cages = none;
  draft.counts.fill(0);
  draft.lastPassage = -1;
  draft.lastArticle = -1;
  draft.marked = false;
  return draft;
}

function emptyDraft(wording: Wording): Draft {
  const { key, form, words, tags, rarity, cuts } = wording;
  return {
    ...{ number: 0, wording, key, form, words, tags, rarity, cuts, cages: none },
    ...{ counts: nothing.slice(), documents, left: '', right: '', lefts: none, rights: none },
    ...{ lastPassage: -1, lastArticle: -1, marked: false },
  };
}

/** Gives back what held a candidate: it must not be looked at any more. */
export function forget(draft: Draft): void {
  if (spare.length < keptSpare) spare.push(draft);
}

/** What is kept of a candidate when its document has been read. */
export function toRow(draft: Draft, odds: number, postings: number[]): CandidateRow {
  const { key, form, cuts, words, tags, rarity, counts, cages } = draft;
  return {
    ...{ key, form, odds, cuts, words, tags, rarity, counts: counts.slice() },
    ...{ postings, sentences: [], cages },
  };
}

/** Different neighbours counted: beyond these a candidate is free on that side. */
const countedNeighbours = 24;

const [leftKinds, rightKinds] = [placeOf('leftKinds'), placeOf('rightKinds')];

/** Counts the words beside a candidate that were not beside it before. */
export function countKinds(draft: Draft, left: string, right: string): void {
  const { counts } = draft;
  if (counts[leftKinds] === 0) draft.left = left;
  else if (draft.lefts === none) draft.lefts = [];
  if (counts[rightKinds] === 0) draft.right = right;
  else if (draft.rights === none) draft.rights = [];
  counts[leftKinds] = collect(draft.left, draft.lefts, counts[leftKinds]!, left);
  counts[rightKinds] = collect(draft.right, draft.rights, counts[rightKinds]!, right);
}

/** Adds a word to the `size` different ones, which are the first and others, if it is new; answers how many they are then. */
function collect(first: string, others: string[], size: number, word: string): number {
  if (size === 0) return 1;
  if (size === countedNeighbours || word === first) return size;
  for (let at = 0; at + 1 < size; at++) if (others[at] === word) return size;
  others[size - 1] = word;
  return size + 1;
}
