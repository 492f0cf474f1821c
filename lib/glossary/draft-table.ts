import { keptPostings, roughCandidates } from '../limits.ts';
import type { Occurrence } from './candidates.ts';
import { isHopeless } from './hopeless.ts';
import { addNeighbours } from './neighbours.ts';
import type { ReadPassage } from './read-passage.ts';
import { addCount, type CandidateRow, countNames, countOf } from './rows.ts';
import { foldForm } from './simplify.ts';
import type { Token } from './tokens.ts';

/** A candidate while its document is read: as little as can be, since most are forgotten. */
interface Draft {
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

/** A mark saves a candidate as long as this many occurrences would. */
const markedWorth = 8;

/**
 * The candidates of one document while it is read. When they grow too many, unmarked ones seen once are
 * forgotten (lossy counting: Manku and Motwani 2002): in a text so long, what stands there once is no term of it.
 */
export class DraftTable {
  readonly #drafts = new Map<string, Draft>();
  /** Drafts by printed form, which spares folding; null where the form is hopeless unless it is marked. */
  readonly #byForm = new Map<string, Draft | null>();
  readonly #titles: string;
  #least = 1;

  /** `titles`: the titles of the document and its articles. */
  constructor(titles: readonly string[]) {
    this.#titles = foldForm(titles.join('\n'));
  }

  /** `depth`: share of the document before the passage. */
  add(read: ReadPassage, occurrence: Occurrence, depth: number): void {
    const draft = this.#draftOf(read, occurrence);
    if (!draft) return;
    const { passage } = read;
    addPlace(draft, passage.number, read.offset + occurrence.start, read.offset + occurrence.end);
    addCount(draft, 'all');
    if (draft.lastPassage !== passage.number) addCount(draft, 'passages');
    if (draft.lastArticle !== passage.article) addCount(draft, 'articles');
    draft.lastPassage = passage.number;
    draft.lastArticle = passage.article;
    if (depth < 0.2) addCount(draft, 'early');
    for (const mark of occurrence.marks) addCount(draft, mark);
    if (occurrence.marks.size > 0) draft.marked = true;
    const left = read.tokens[occurrence.first - 1];
    const right = read.tokens[occurrence.last];
    draft.lefts = collect(draft.lefts, left?.word ?? '');
    draft.rights = collect(draft.rights, right?.word ?? '');
    addNeighbours(draft, left, right, occurrence);
  }

  /** Forgets what is rare while there are too many; to be called between passages. */
  thin(): void {
    if (this.#byForm.size > roughCandidates) this.#byForm.clear();
    while (this.#drafts.size > roughCandidates) {
      for (const [key, draft] of this.#drafts)
        if (countOf(draft, 'all') <= this.#least && (!draft.marked || this.#least > markedWorth))
          this.#drafts.delete(key);
      this.#byForm.clear();
      if (this.#drafts.size > roughCandidates) this.#least++;
      if (this.#least > 1000) return;
    }
  }

  rows(): CandidateRow[] {
    return [...this.#drafts.values()].map(toRow);
  }

  #draftOf({ text, tokens }: ReadPassage, occurrence: Occurrence): Draft | undefined {
    const form = text.slice(occurrence.start, occurrence.end);
    const known = this.#byForm.get(form);
    if (known || (known === null && occurrence.marks.size === 0)) return known ?? undefined;
    const words = tokens.slice(occurrence.first, occurrence.last);
    if (isHopeless(words, occurrence)) {
      if (occurrence.marks.size === 0) this.#byForm.set(form, null);
      return undefined;
    }
    const key = foldForm(form);
    const draft = this.#drafts.get(key) ?? this.#create(key, form, words);
    this.#byForm.set(form, draft);
    return draft;
  }

  #create(key: string, form: string, tokens: ReadPassage['tokens']): Draft {
    const draft: Draft = {
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
    if (this.#titles.includes(key)) addCount(draft, 'title');
    this.#drafts.set(key, draft);
    return draft;
  }
}

function toRow({ key, form, tokens, counts, postings, lefts, rights }: Draft): CandidateRow {
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

function addPlace(draft: Draft, passage: number, start: number, end: number): void {
  if (draft.postings.length === 0) draft.postings = [passage, start, end];
  else if (draft.postings.length < 3 * keptPostings) draft.postings.push(passage, start, end);
}

/** Different neighbours counted: beyond these a candidate is free on that side. */
const countedNeighbours = 24;

function collect(words: string[], word: string): string[] {
  if (words.length === 0) return [word];
  if (words.length < countedNeighbours && !words.includes(word)) words.push(word);
  return words;
}
