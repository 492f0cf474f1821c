import { clauseFeatures } from './clause-features.ts';
import { endingFeatures } from './ending-features.ts';
import type { Feature } from './feature.ts';
import { latinFeatures } from './latin-features.ts';
import { lengthFeatures } from './length-features.ts';
import { markFeatures } from './mark-features.ts';
import type { CorpusRows, MergedRow } from './merged-row.ts';
import { neighbourFeatures } from './neighbour-features.ts';
import { spreadFeatures } from './spread-features.ts';
import { wordFeatures } from './word-features.ts';

/** Every feature of termhood: a name that explains itself, and its function. */
export const features: Record<string, Feature> = {
  ...spreadFeatures,
  ...markFeatures,
  ...neighbourFeatures,
  ...lengthFeatures,
  ...wordFeatures,
  ...clauseFeatures,
  ...endingFeatures,
  ...latinFeatures,
};

/** Names in the order of `readFeatures`. */
export const featureNames = Object.keys(features);

/** The features of one candidate, in the order of `featureNames`. */
export function readFeatures(row: MergedRow, corpus: CorpusRows): number[] {
  return featureNames.map((name) => features[name]!(row, corpus));
}
