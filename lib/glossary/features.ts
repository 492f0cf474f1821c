import { clauseFeatures } from './clause-features.ts';
import { endingFeatures } from './ending-features.ts';
import type { Feature } from './feature.ts';
import { hasLatin, latinFeatures } from './latin-features.ts';
import { lengthFeatures } from './length-features.ts';
import { isMarked, markFeatures } from './mark-features.ts';
import type { CorpusRows, MergedRow } from './merged-row.ts';
import { neighbourFeatures } from './neighbour-features.ts';
import { spreadFeatures } from './spread-features.ts';
import { wordFeatures } from './word-features.ts';

/** Features of one kind, and whether any of them can be other than 0 for a candidate. */
export interface FeatureGroup {
  features: Record<string, Feature>;
  speaksOf?: (row: MergedRow) => boolean;
  /** They ask for the form and its words alone, wherever it stands. */
  ofWording?: boolean;
}

export const featureGroups: readonly FeatureGroup[] = [
  { features: spreadFeatures },
  { features: markFeatures, speaksOf: isMarked },
  { features: neighbourFeatures },
  { features: lengthFeatures, ofWording: true },
  { features: wordFeatures, ofWording: true },
  { features: clauseFeatures },
  { features: endingFeatures, ofWording: true },
  { features: latinFeatures, speaksOf: hasLatin },
];

/** Every feature of termhood: a name that explains itself, and its function. */
export const features: Record<string, Feature> = Object.assign(
  {},
  ...featureGroups.map((group) => group.features),
);

/** Names in the order of `readFeatures`. */
export const featureNames = Object.keys(features);

/** The features of one candidate, in the order of `featureNames`. */
export function readFeatures(row: MergedRow, corpus: CorpusRows): number[] {
  return featureNames.map((name) => features[name]!(row, corpus));
}
