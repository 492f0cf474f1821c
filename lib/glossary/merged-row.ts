import type { CandidateRow, DocumentTerms, SentenceRow } from './rows.ts';
import type { ShortForm } from './short-forms.ts';

/** A candidate's statistics over the whole corpus. */
export interface MergedRow extends Omit<CandidateRow, 'postings' | 'sentences'> {
  /** Documents that hold it, in the order of their ids. */
  documents: { id: string; postings: number[]; sentences: SentenceRow[] }[];
}

/** The corpus as features and rules see it. */
export interface CorpusRows {
  rows: MergedRow[];
  byKey: ReadonlyMap<string, MergedRow>;
  shortForms: ShortForm[];
  /** How many different words stand before each last word of a two-word candidate, and after each first. */
  families: { first: ReadonlyMap<string, number>; last: ReadonlyMap<string, number> };
  /** Words in all documents, punctuation not counted, and how often each stands there. */
  tokens: number;
  wordCounts: ReadonlyMap<string, number>;
}

/** Adds up the rows of all documents; the result does not depend on their order. */
export function mergeDocuments(documents: readonly DocumentTerms[]): CorpusRows {
  const byKey = new Map<string, MergedRow>();
  const sorted = [...documents].sort((a, b) => (a.document < b.document ? -1 : 1));
  for (const document of sorted) {
    for (const row of document.rows) mergeRow(byKey, row, document.document);
  }
  return {
    rows: [...byKey.values()],
    byKey,
    shortForms: sorted.flatMap(({ shortForms }) => shortForms),
    families: {
      first: addUp(sorted.map(({ families }) => families.first)),
      last: addUp(sorted.map(({ families }) => families.last)),
    },
    tokens: sorted.reduce((sum, { tokens }) => sum + tokens, 0),
    wordCounts: addUp(sorted.map(({ words }) => words)),
  };
}

function mergeRow(byKey: Map<string, MergedRow>, row: CandidateRow, id: string): void {
  const { postings, sentences, ...rest } = row;
  const merged = byKey.get(row.key);
  if (merged) {
    merged.counts = merged.counts.map((count, index) => count + row.counts[index]!);
    merged.cages = [...new Set([...merged.cages, ...row.cages])];
    merged.documents.push({ id, postings, sentences });
  } else {
    byKey.set(row.key, { ...rest, counts: [...row.counts], documents: [{ id, postings, sentences }] });
  }
}

function addUp(lists: readonly [string, number][][]): Map<string, number> {
  const sums = new Map<string, number>();
  for (const list of lists) for (const [word, count] of list) sums.set(word, (sums.get(word) ?? 0) + count);
  return sums;
}
