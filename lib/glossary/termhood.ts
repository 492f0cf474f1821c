import { featureNames, readFeatures } from './features.ts';
import type { CorpusRows, MergedRow } from './merged-row.ts';
import { countOf } from './rows.ts';
import type { Scored } from './select.ts';
import file from './weights.json' with { type: 'json' };

/** What scripts/train-termhood.ts learnt: one weight for each feature. */
export interface Weights {
  bias: number;
  weights: Record<string, number>;
}

export const trained: Weights = file;

/** Probability, for every candidate of the corpus, that it is a term: one logistic regression over explainable features. */
export function scoreRows(corpus: CorpusRows, weights: Weights): Scored[] {
  const odds = new Map(corpus.rows.map((row) => [row.key, oddsOf(row, corpus, weights)]));
  return corpus.rows.map((row) => ({ row, score: sigmoid(odds.get(row.key)! - caged(row, corpus, odds)) }));
}

/** Log odds lost by what stands only inside a longer candidate that is a term itself: 谈话工作办法 of a titled document. */
function caged(row: MergedRow, { byKey }: CorpusRows, odds: ReadonlyMap<string, number>): number {
  const all = countOf(row, 'all');
  const cages = row.cages.filter((key) => byKey.has(key) && countOf(byKey.get(key)!, 'all') >= all);
  return cages.length === 0
    ? 0
    : cageCost * sigmoid(Math.max(...cages.map((key) => odds.get(key)!)) + cageShift);
}

const cageCost = 1.25;
const cageShift = 1;

/** Log odds that a candidate is a term, judged by itself. */
export function oddsOf(row: MergedRow, corpus: CorpusRows, { bias, weights }: Weights): number {
  const values = readFeatures(row, corpus);
  return featureNames.reduce((sum, name, index) => sum + (weights[name] ?? 0) * values[index]!, bias);
}

const sigmoid = (odds: number): number => 1 / (1 + Math.exp(-odds));
