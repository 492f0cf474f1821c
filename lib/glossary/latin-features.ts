import { englishCommonWords } from './english-words.ts';
import { type Feature, final, first, latin, log, only, share, single, size } from './feature.ts';
import { countOf } from './rows.ts';

/** What only Latin and mixed candidates have. */
export const latinFeatures: Record<string, Feature> = {
  figures: (row) =>
    Number(/\d/.test(row.form) && countOf(row, 'quote') + countOf(row, 'named') + countOf(row, 'code') === 0),
  latin: (row) => Number(latin(row)),
  mixed: (row) => Number(/[A-Za-z]/.test(row.form) && !latin(row)),
  latinWords: only(latin, (row) => size(row)),
  latinCommon: only(
    latin,
    (row) => row.words.filter((word) => englishCommonWords.has(word.toLowerCase())).length / size(row),
  ),
  latinFirstCommon: only(latin, (row) => Number(englishCommonWords.has(first(row).toLowerCase()))),
  latinLastCommon: only(latin, (row) => Number(englishCommonWords.has(final(row).toLowerCase()))),
  latinCapital: only(latin, share('capital')),
  latinUpper: only(latin, (row) => Number(/^[A-Z0-9][A-Z0-9.+/-]+$/.test(row.form))),
  latinSymbol: only(latin, (row) => Number(/[/:0-9]/.test(row.form))),
  latinVerbEnding: only(latin, (row) => Number(/(ed|ing|ly)$/.test(first(row)))),
  latinAlone: only(
    (row) => latin(row) && single(row),
    (row) => log(countOf(row, 'all')),
  ),
};
