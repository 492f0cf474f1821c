import { featureNames, readFeatures } from './features.ts';
import type { CorpusRows, MergedRow } from './merged-row.ts';
import file from './weights.json' with { type: 'json' };

/** What scripts/train-termhood.ts learnt: one weight for each feature. */
export interface Weights {
  bias: number;
  weights: Record<string, number>;
}

export const trained: Weights = file;

/** Probability that a candidate is a term: one logistic regression over explainable features. */
export function scoreRow(row: MergedRow, corpus: CorpusRows, { bias, weights }: Weights): number {
  const values = readFeatures(row, corpus);
  let sum = bias;
  for (const [index, name] of featureNames.entries()) sum += (weights[name] ?? 0) * values[index]!;
  return 1 / (1 + Math.exp(-sum));
}
