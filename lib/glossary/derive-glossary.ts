import { fewestTerms, glossaryFloor, glossaryTerms, wordsPerTerm } from '../limits.ts';
import type { Term } from '../model.ts';
import { kindOf } from './kinds.ts';
import { type CorpusRows, mergeDocuments } from './merged-row.ts';
import { explain, postingsOf } from './places.ts';
import { reasonsOf } from './reasons.ts';
import { applyReview, type Review, unreviewed } from './review.ts';
import type { DocumentTerms } from './rows.ts';
import { type Scored, selectTerms } from './select.ts';
import { scoreRows, trained, type Weights } from './termhood.ts';
import { type Group, mergeVariants } from './variants.ts';

/** Ranks, selects and explains the terms of a corpus from its documents' statistics, best first; pure, independent of their order. */
export function deriveGlossary(
  documents: readonly DocumentTerms[],
  weights: Weights = trained,
  review: Review = unreviewed,
): Term[] {
  const corpus = mergeDocuments(documents);
  const scored = judgeCandidates(corpus, weights, review);
  return chooseTerms(scored, scored, corpus, review).map((group) => toTerm(group, corpus, review));
}

/** Every candidate with its score, best first. */
export function judgeCandidates(corpus: CorpusRows, weights: Weights, review: Review): Scored[] {
  const scored = applyReview(scoreRows(corpus, weights), review);
  return scored.sort((a, b) => b.score - a.score || (a.row.key < b.row.key ? -1 : 1));
}

/** The terms among `judged`, each with its other forms, which may be any of `scored`. */
export function chooseTerms(
  judged: Scored[],
  scored: readonly Scored[],
  corpus: CorpusRows,
  review: Review,
): Group[] {
  const most = Math.min(glossaryTerms, glossaryFloor + Math.floor(corpus.tokens / wordsPerTerm));
  const chosen = selectTerms(judged, most).filter(
    ({ score }, index) => score > surely || (index < fewestTerms && score > hardly),
  );
  return mergeVariants(chosen, scored, corpus, review.aliases);
}

/** Candidates above the first score are terms; above the second they fill a glossary that would be too short. */
const surely = 0.3;
const hardly = 0.25;

/** The term of a group, with all its occurrences. */
export function toTerm({ row, score, variants }: Group, corpus: CorpusRows, { passages }: Review): Term {
  const members = [row, ...variants];
  const explanations = explain(members, passages[row.form]);
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
