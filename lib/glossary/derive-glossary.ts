import {
  fewestTerms,
  glossaryFloor,
  glossaryTerms,
  explanations as mostExplanations,
  wordsPerTerm,
} from '../limits.ts';
import type { Explanation, Posting, Term } from '../model.ts';
import { kindOf } from './kinds.ts';
import { type CorpusRows, type MergedRow, mergeDocuments } from './merged-row.ts';
import { reasonsOf } from './reasons.ts';
import type { DocumentTerms } from './rows.ts';
import { selectTerms } from './select.ts';
import { scoreRows, trained, type Weights } from './termhood.ts';
import { type Group, mergeVariants } from './variants.ts';

/** Ranks, selects and explains the terms of a corpus from its documents' statistics, best first; pure, independent of their order. */
export function deriveGlossary(documents: readonly DocumentTerms[], weights: Weights = trained): Term[] {
  const corpus = mergeDocuments(documents);
  const scored = scoreRows(corpus, weights);
  const most = Math.min(glossaryTerms, glossaryFloor + Math.floor(corpus.tokens / wordsPerTerm));
  const chosen = selectTerms(scored, most).filter(
    ({ score }, index) => score > surely || (index < fewestTerms && score > hardly),
  );
  return mergeVariants(chosen, scored, corpus).map((group) => toTerm(group, corpus));
}

/** Candidates above the first score are terms; above the second they fill a glossary that would be too short. */
const surely = 0.3;
const hardly = 0.2;

function toTerm({ row, score, variants }: Group, corpus: CorpusRows): Term {
  const members = [row, ...variants];
  const explanations = explain(members);
  const postings = postingsOf(members);
  return {
    key: row.key,
    form: row.form,
    variants: variants.map(({ form }) => form),
    kind: kindOf(row),
    score: Math.round(score * 1e4) / 1e4,
    count: postings.length,
    documents: [...new Set(postings.map(({ passage }) => passage.slice(0, passage.lastIndexOf('.'))))],
    explanations,
    definitional: explanations.some(({ role }) => role === 'definition'),
    postings,
    reasons: reasonsOf(row, corpus),
  };
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** The best sentences of all forms, each once. */
function explain(members: readonly MergedRow[]): Explanation[] {
  const all = members.flatMap(({ documents }) =>
    documents.flatMap(({ id, sentences }) => sentences.map((sentence) => ({ id, ...sentence }))),
  );
  all.sort((a, b) => b.score - a.score || compare(a.id, b.id) || a.passage - b.passage || a.start - b.start);
  const found = new Map(
    all.map((one) => [`${one.id}.${one.passage}.${one.start}`, one]).reverse() as [
      string,
      (typeof all)[number],
    ][],
  );
  return [...found.values()]
    .reverse()
    .slice(0, mostExplanations)
    .map(({ id, passage, start, end, role }) => ({
      passage: `${id}.${passage}`,
      span: { start, end },
      role,
    }));
}

/** Occurrences of all forms in order of document and place; where one lies in another, the longer. */
function postingsOf(members: readonly MergedRow[]): Posting[] {
  const places: { id: string; passage: number; start: number; end: number }[] = [];
  for (const { documents } of members) {
    for (const { id, postings } of documents) {
      for (let at = 0; at < postings.length; at += 3) {
        places.push({ id, passage: postings[at]!, start: postings[at + 1]!, end: postings[at + 2]! });
      }
    }
  }
  places.sort((a, b) => compare(a.id, b.id) || a.passage - b.passage || a.start - b.start || b.end - a.end);
  const found: typeof places = [];
  for (const place of places) {
    const last = found.at(-1);
    if (!last || last.id !== place.id || last.passage !== place.passage || place.start >= last.end)
      found.push(place);
  }
  return found.map(({ id, passage, start, end }) => ({ passage: `${id}.${passage}`, start, end }));
}
