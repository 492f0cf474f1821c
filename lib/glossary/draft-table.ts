import { roughCandidates } from '../limits.ts';
import type { Occurrence } from './candidates.ts';
import { addPlace, collect, type Draft, emptyDraft, toRow } from './draft.ts';
import { isHopeless } from './hopeless.ts';
import { addNeighbours, type Sides } from './neighbours.ts';
import type { ReadPassage } from './read-passage.ts';
import { addCount, type CandidateRow, countOf, placeOf } from './rows.ts';
import { foldForm } from './simplify.ts';

const [all, passages] = [placeOf('all'), placeOf('passages')];
const [articles, early] = [placeOf('articles'), placeOf('early')];

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

  /** `sides` are those of the piece read; `depth`: share of the document before the passage. */
  add(read: ReadPassage, occurrence: Occurrence, sides: Sides, depth: number): void {
    const draft = this.#draftOf(read, occurrence);
    if (!draft) return;
    const { passage } = read;
    const { counts } = draft;
    addPlace(draft, passage.number, read.offset + occurrence.start, read.offset + occurrence.end);
    counts[all]! += 1;
    if (draft.lastPassage !== passage.number) counts[passages]! += 1;
    if (draft.lastArticle !== passage.article) counts[articles]! += 1;
    draft.lastPassage = passage.number;
    draft.lastArticle = passage.article;
    if (depth < 0.2) counts[early]! += 1;
    for (const mark of occurrence.marks) addCount(draft, mark);
    if (occurrence.marks.size > 0) draft.marked = true;
    const left = sides.before[occurrence.first]!;
    const right = sides.after[occurrence.last - 1]!;
    draft.lefts = collect(draft.lefts, left.word);
    draft.rights = collect(draft.rights, right.word);
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
    const draft = emptyDraft(key, form, tokens);
    if (this.#titles.includes(key)) addCount(draft, 'title');
    this.#drafts.set(key, draft);
    return draft;
  }
}
