import { type Feature, lengthIs, single, size } from './feature.ts';

/** How long a candidate is. */
export const lengthFeatures: Record<string, Feature> = {
  length2: lengthIs(2, 2),
  length3: lengthIs(3, 3),
  length4: lengthIs(4, 4),
  length5: lengthIs(5, 5),
  length6: lengthIs(6, 6),
  length7: lengthIs(7, 8),
  length9: lengthIs(9, 12),
  length13: lengthIs(13, 99),
  oneWord: (row) => Number(single(row)),
  twoWords: (row) => Number(size(row) === 2),
  threeWords: (row) => Number(size(row) === 3),
  fiveWords: (row) => Number(size(row) >= 5),
};
