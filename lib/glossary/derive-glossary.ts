import {
  fewestTerms,
  glossaryFloor,
  glossaryTerms,
  explanations as mostExplanations,
  wordsPerTerm,
} from '../limits.ts';
import type { Explanation, Posting, Term } from '../model.ts';
import { kindOf } from './kinds.ts';
import { type MergedRow, mergeDocuments } from './merged-row.ts';
import { reasonsOf } from './reasons.ts';
import { countOf, type DocumentTerms } from './rows.ts';
import { type Scored, selectTerms } from './select.ts';
import { scoreRows, trained, type Weights } from './termhood.ts';

/** Ranks, selects and explains the terms of a corpus from its documents' statistics, best first; pure, independent of their order. */
export function deriveGlossary(documents: readonly DocumentTerms[], weights: Weights = trained): Term[] {
  const corpus = mergeDocuments(documents);
  const scored = scoreRows(corpus, weights);
  const most = Math.min(glossaryTerms, glossaryFloor + Math.floor(corpus.tokens / wordsPerTerm));
  return selectTerms(scored, most)
    .filter(({ score }, index) => score > surely || (index < fewestTerms && score > hardly))
    .map((choice) => toTerm(choice, corpus));
}

/** Candidates above the first score are terms; above the second they fill a glossary that would be too short. */
const surely = 0.3;
const hardly = 0.1;

function toTerm({ row, score }: Scored, corpus: Parameters<typeof reasonsOf>[1]): Term {
  const explanations = explain(row);
  return {
    key: row.key,
    form: row.form,
    variants: [],
    kind: kindOf(row),
    score: Math.round(score * 1e4) / 1e4,
    count: countOf(row, 'all'),
    documents: row.documents.map(({ id }) => id),
    explanations,
    definitional: explanations.some(({ role }) => role === 'definition'),
    postings: postingsOf(row),
    reasons: reasonsOf(row, corpus),
  };
}

function explain(row: MergedRow): Explanation[] {
  const all = row.documents.flatMap(({ id, sentences }) =>
    sentences.map((sentence) => ({ id, ...sentence })),
  );
  all.sort(
    (a, b) =>
      b.score - a.score || (a.id < b.id ? -1 : a.id > b.id ? 1 : a.passage - b.passage || a.start - b.start),
  );
  return all.slice(0, mostExplanations).map(({ id, passage, start, end, role }) => ({
    passage: `${id}.${passage}`,
    span: { start, end },
    role,
  }));
}

function postingsOf(row: MergedRow): Posting[] {
  const found: Posting[] = [];
  for (const { id, postings } of row.documents) {
    for (let at = 0; at < postings.length; at += 3) {
      found.push({ passage: `${id}.${postings[at]}`, start: postings[at + 1]!, end: postings[at + 2]! });
    }
  }
  return found;
}
