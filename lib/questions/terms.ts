/** What a term's page shows beside its explanations. Types only. */
import type { CitedPassage, TermSummary } from './cited.ts';

/** A stretch of all passages that hold a term, in order of document and paragraph. */
export interface Concordance {
  /** How many passages hold it. */
  total: number;
  /** How many stand before the first of `passages`. */
  from: number;
  passages: CitedPassage[];
}

export interface TermQuestions {
  /** From the `from`th passage on, counted from 0. */
  'term.concordance'(key: string, from: number): Concordance;
  /** Terms of the same words, and those that stand beside it again and again, closest first. */
  'term.related'(key: string): TermSummary[];
}
