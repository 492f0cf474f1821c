import { type Feature, log, share, some } from './feature.ts';
import { countOf } from './rows.ts';

/** What stands to the left and right of a candidate, and how freely it changes. */
export const neighbourFeatures: Record<string, Feature> = {
  leftHard: share('leftHard'),
  rightHard: share('rightHard'),
  bothHard: share('bothHard'),
  everAlone: some('bothHard'),
  leftFunction: share('leftFunction'),
  rightFunction: share('rightFunction'),
  leftDe: share('leftDe'),
  rightDe: share('rightDe'),
  rightEtc: some('rightEtc'),
  leftLight: share('leftLight'),
  leftVerb: share('leftVerb'),
  leftNoun: share('leftNoun'),
  rightNoun: share('rightNoun'),
  rightVerb: share('rightVerb'),
  rightGeneral: share('rightGeneral'),
  leftNounAlways: (row) => Number(countOf(row, 'leftNoun') === countOf(row, 'all')),
  rightNounAlways: (row) => Number(countOf(row, 'rightNoun') === countOf(row, 'all')),
  inQuote: share('inQuote'),
  leftCut: share('leftCut'),
  rightCut: share('rightCut'),
  leftKinds: (row) => log(countOf(row, 'leftKinds') - 1),
  rightKinds: (row) => log(countOf(row, 'rightKinds') - 1),
  frozenLeft: (row) =>
    Number(
      countOf(row, 'all') > 1 &&
        countOf(row, 'leftKinds') === row.documents.length &&
        countOf(row, 'leftHard') === 0,
    ),
  frozenRight: (row) =>
    Number(
      countOf(row, 'all') > 1 &&
        countOf(row, 'rightKinds') === row.documents.length &&
        countOf(row, 'rightHard') === 0,
    ),
};
