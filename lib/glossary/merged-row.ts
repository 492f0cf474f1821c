import type { CandidateRow, DocumentTerms, SentenceRow } from './rows.ts';
import type { ShortForm } from './short-forms.ts';

/** Where a candidate stands in one document. */
export interface Holding {
  id: string;
  postings: number[];
  sentences: SentenceRow[];
}

/** A candidate's statistics over the whole corpus. */
export interface MergedRow extends Omit<CandidateRow, 'postings' | 'sentences' | 'odds'> {
  /** Documents that hold it, in the order of their ids. */
  documents: Holding[];
}

/** The corpus as features and rules see it. */
export interface CorpusRows {
  rows: MergedRow[];
  byKey: ReadonlyMap<string, MergedRow>;
  shortForms: ShortForm[];
  /** The items of each enumeration, as keys. */
  lists: string[][];
  /** How many different words stand before each last word of a two-word candidate, and after each first. */
  families: { first: ReadonlyMap<string, number>; last: ReadonlyMap<string, number> };
  /** Words in all documents, punctuation not counted, and how often each stands there. */
  tokens: number;
  wordCounts: ReadonlyMap<string, number>;
}

/** Adds up the rows of all documents; the result does not depend on their order. */
export function mergeDocuments(documents: readonly DocumentTerms[]): CorpusRows {
  const merger = new CorpusMerger();
  const sorted = [...documents].sort((a, b) => (a.document < b.document ? -1 : 1));
  for (const document of sorted) {
    merger.add(document, ({ postings, sentences }) => ({ id: document.document, postings, sentences }));
  }
  return merger.finish();
}

/** Adds up documents one by one, in the order of their ids. */
export class CorpusMerger {
  readonly #byKey = new Map<string, MergedRow>();
  readonly #shortForms: ShortForm[] = [];
  readonly #lists: string[][] = [];
  readonly #families = { first: new Map<string, number>(), last: new Map<string, number>() };
  readonly #wordCounts = new Map<string, number>();
  /** What candidates lie in, as long as there is more to come: to join lists for every document would grow with its square. */
  readonly #cages = new Map<MergedRow, Set<string>>();
  #tokens = 0;

  add(
    { rows, shortForms, lists, families, words, tokens }: DocumentTerms,
    holding: (row: CandidateRow) => Holding,
  ) {
    for (const row of rows) this.#addRow(row, holding(row));
    this.#shortForms.push(...shortForms);
    for (const list of lists) this.#lists.push(list);
    addUp(this.#families.first, families.first);
    addUp(this.#families.last, families.last);
    addUp(this.#wordCounts, words);
    this.#tokens += tokens;
  }

  #addRow(row: CandidateRow, holding: Holding): void {
    const merged = this.#byKey.get(row.key);
    if (!merged) {
      const { postings: _, sentences: __, odds: ___, ...rest } = row;
      this.#byKey.set(row.key, { ...rest, counts: [...row.counts], documents: [holding] });
      return;
    }
    for (let at = 0; at < row.counts.length; at++) merged.counts[at]! += row.counts[at]!;
    merged.documents.push(holding);
    if (row.cages.length === 0) return;
    const cages = this.#cages.get(merged) ?? new Set(merged.cages);
    this.#cages.set(merged, cages);
    for (const cage of row.cages) cages.add(cage);
  }

  finish(): CorpusRows {
    for (const [row, cages] of this.#cages) row.cages = [...cages];
    return {
      rows: [...this.#byKey.values()],
      byKey: this.#byKey,
      shortForms: this.#shortForms,
      lists: this.#lists,
      families: this.#families,
      tokens: this.#tokens,
      wordCounts: this.#wordCounts,
    };
  }
}

function addUp(sums: Map<string, number>, list: readonly [string, number][]): void {
  for (const [word, count] of list) sums.set(word, (sums.get(word) ?? 0) + count);
}
