import { type CandidateRow, countNames, type DocumentTerms, type SentenceRow } from './rows.ts';
import type { ShortForm } from './short-forms.ts';

/** A candidate's statistics over the whole corpus. */
export interface MergedRow extends Omit<CandidateRow, 'postings' | 'sentences'> {
  /** Documents that hold it, in the order of their ids. */
  documents: { id: string; postings: number[]; sentences: SentenceRow[] }[];
  /** Occurrences of longer candidates that hold this one, of the most frequent of them, and how many such there are. */
  hostAll: number;
  hostMost: number;
  hosts: number;
  /** Occurrences of the candidate without its first word, and without its last; 0 where that is no candidate. */
  /** Longer candidates that hold this one wherever it stands. */
  cages: MergedRow[];
  withoutFirst: number;
  withoutLast: number;
}

/** The corpus as the features see it. */
export interface CorpusRows {
  rows: MergedRow[];
  byKey: ReadonlyMap<string, MergedRow>;
  shortForms: ShortForm[];
  /** How many different words stand before each last word of a two-word candidate, and after each first. */
  families: { first: Map<string, number>; last: Map<string, number> };
  tokens: number;
  /** Occurrences of each content word. */
  wordCounts: Map<string, number>;
  documents: number;
}

/** Adds up the rows of all documents; the result does not depend on their order. */
export function mergeDocuments(documents: readonly DocumentTerms[]): CorpusRows {
  const byKey = new Map<string, MergedRow>();
  const sorted = [...documents].sort((a, b) => (a.document < b.document ? -1 : 1));
  for (const document of sorted) {
    for (const row of document.rows) mergeRow(byKey, row, document.document);
  }
  const rows = [...byKey.values()];
  for (const row of rows) addHosts(row, byKey);
  return {
    rows,
    byKey,
    families: readFamilies(rows),
    shortForms: sorted.flatMap(({ shortForms }) => shortForms),
    tokens: sorted.reduce((sum, { tokens }) => sum + tokens, 0),
    wordCounts: addWords(sorted),
    documents: sorted.length,
  };
}

function mergeRow(byKey: Map<string, MergedRow>, row: CandidateRow, id: string): void {
  const { postings, sentences, ...rest } = row;
  const merged = byKey.get(row.key);
  if (merged) {
    merged.counts = merged.counts.map((count, index) => count + row.counts[index]!);
    merged.documents.push({ id, postings, sentences });
  } else {
    const fresh = { hostAll: 0, hostMost: 0, hosts: 0, cages: [], withoutFirst: 0, withoutLast: 0 };
    byKey.set(row.key, {
      ...rest,
      counts: [...row.counts],
      documents: [{ id, postings, sentences }],
      ...fresh,
    });
  }
}

/** Tells every candidate inside this one that it has a host (nesting, as in C-value: Frantzi, Ananiadou and Mima 2000). */
function addHosts(row: MergedRow, byKey: ReadonlyMap<string, MergedRow>): void {
  const all = row.counts[countNames.indexOf('all')]!;
  const words = row.cuts.length - 1;
  for (let first = 0; first < words; first++) {
    for (let last = first + 1; last <= words; last++) {
      if (last - first === words) continue;
      const inner = byKey.get(
        row.key.length === row.form.length ? row.key.slice(row.cuts[first], row.cuts[last]) : '',
      );
      if (!inner) continue;
      inner.hostAll += all;
      inner.hosts++;
      inner.hostMost = Math.max(inner.hostMost, all);
      if (all >= inner.counts[0]!) inner.cages.push(row);
      if (last === words && first === 1) row.withoutFirst = inner.counts[0]!;
      if (first === 0 && last === words - 1) row.withoutLast = inner.counts[0]!;
    }
  }
}

function addWords(documents: readonly DocumentTerms[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { words } of documents)
    for (const [word, count] of words) counts.set(word, (counts.get(word) ?? 0) + count);
  return counts;
}

function readFamilies(rows: readonly MergedRow[]): CorpusRows['families'] {
  const families = { first: new Map<string, number>(), last: new Map<string, number>() };
  const add = (map: Map<string, number>, word: string): void => void map.set(word, (map.get(word) ?? 0) + 1);
  for (const { words } of rows) {
    if (words.length !== 2) continue;
    add(families.first, words[0]!);
    add(families.last, words[1]!);
  }
  return families;
}
