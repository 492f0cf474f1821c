import { keptPostings, roughCandidates } from '../limits.ts';
import type { Occurrence } from './candidates.ts';
import { countKinds, type Draft, forget, newDraft } from './draft.ts';
import { isHopeless } from './hopeless.ts';
import { addNeighbours, type Sides } from './neighbours.ts';
import { PlaceLog } from './place-log.ts';
import type { ReadPassage } from './read-passage.ts';
import { addCount, countOf, placeOf } from './rows.ts';
import { foldForm } from './simplify.ts';
import { type Wording, wordingOf } from './wordings.ts';

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
  readonly #places = new PlaceLog();
  readonly #titles: string;
  #met = 0;
  #least = 1;

  /** `titles`: the titles of the document and its articles. */
  constructor(titles: readonly string[]) {
    this.#titles = foldForm(titles.join('\n'));
  }

  /** The candidates by their keys. */
  get drafts(): ReadonlyMap<string, Draft> {
    return this.#drafts;
  }

  /** `sides` are those of the piece read; `depth`: share of the document before the passage. */
  add(read: ReadPassage, occurrence: Occurrence, sides: Sides, depth: number): void {
    const draft = this.#draftOf(read, occurrence);
    if (!draft) return;
    const { passage, offset } = read;
    const { counts } = draft;
    if (counts[all]! < keptPostings)
      this.#places.add(draft.number, passage.number, offset + occurrence.start, offset + occurrence.end);
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
    countKinds(draft, left.word, right.word);
    addNeighbours(draft, left, right, occurrence);
  }

  /** Forgets what is rare while there are too many; to be called between passages. */
  thin(): void {
    if (this.#byForm.size > roughCandidates) this.#byForm.clear();
    if (this.#drafts.size <= roughCandidates) return;
    do {
      for (const [key, draft] of this.#drafts)
        if (countOf(draft, 'all') <= this.#least && (!draft.marked || this.#least > markedWorth)) {
          this.#drafts.delete(key);
          forget(draft);
        }
      if (this.#drafts.size > roughCandidates) this.#least++;
    } while (this.#drafts.size > roughCandidates && this.#least <= 1000);
    this.#byForm.clear();
    const left = new Set([...this.#drafts.values()].map(({ number }) => number));
    this.#places.keep((number) => left.has(number));
  }

  /** Where each of these stands, in their order: flat triples of passage, start and end. */
  postingsOf(drafts: readonly Draft[]): number[][] {
    const postings = drafts.map(
      (draft) => new Array<number>(3 * Math.min(countOf(draft, 'all'), keptPostings)),
    );
    const next = new Uint32Array(drafts.length);
    const wanted = new Int32Array(this.#met).fill(-1);
    for (const [at, { number }] of drafts.entries()) wanted[number] = at;
    this.#places.visit((candidate, passage, start, end) => {
      const at = wanted[candidate]!;
      if (at < 0) return;
      const list = postings[at]!;
      list[next[at]!] = passage;
      list[next[at]! + 1] = start;
      list[next[at]! + 2] = end;
      next[at]! += 3;
    });
    return postings;
  }

  /** Gives back what held the candidates, which must not be looked at any more. */
  close(): void {
    for (const draft of [...this.#drafts.values()].reverse()) forget(draft);
    this.#drafts.clear();
    this.#byForm.clear();
  }

  #draftOf({ text, tokens }: ReadPassage, occurrence: Occurrence): Draft | undefined {
    const form = text.slice(occurrence.start, occurrence.end);
    const known = this.#byForm.get(form);
    if (known || (known === null && occurrence.marks.size === 0)) return known ?? undefined;
    const words = tokens.slice(occurrence.first, occurrence.last);
    const wording = wordingOf(form, words);
    if (occurrence.marks.size === 0 && wording.isHopeless) {
      this.#byForm.set(form, null);
      return undefined;
    }
    if (occurrence.marks.size > 0 && isHopeless(words, occurrence.marks)) return undefined;
    const draft = this.#drafts.get(wording.key) ?? this.#create(wording);
    this.#byForm.set(form, draft);
    return draft;
  }

  #create(wording: Wording): Draft {
    const draft = newDraft(this.#met++, wording);
    if (this.#titles.includes(wording.key)) addCount(draft, 'title');
    this.#drafts.set(wording.key, draft);
    return draft;
  }
}
