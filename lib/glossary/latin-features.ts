import { isCommonEnglish, isEnglishAct, isEnglishDescriber } from './english-words.ts';
import { type Feature, final, first, latin, log, only, share, single, size } from './feature.ts';
import type { MergedRow } from './merged-row.ts';
import { countOf } from './rows.ts';

/** Has it no mark that names it? */
const bare = (row: MergedRow): boolean =>
  countOf(row, 'quote') +
    countOf(row, 'named') +
    countOf(row, 'book') +
    countOf(row, 'heading') +
    countOf(row, 'list') ===
  0;

const letter = /[A-Za-z]/;
const letterOrDigit = /[A-Za-z\d]/;

/** Has it anything that is not Han, which most candidates are? */
export const hasLatin = (row: MergedRow): boolean => letterOrDigit.test(row.form);

/** Words with capitals, and what joins them: European Commission, Contracts for Difference. */
const isName = (row: MergedRow): boolean =>
  size(row) > 1 &&
  latin(row) &&
  row.words.every(
    (word, at) =>
      /^[A-Z\u00c0-\u00de]/.test(word) || (at > 0 && /^(?:of|for|the|and|on|de|von|van)$/.test(word)),
  );

const isPlain = (row: MergedRow): boolean => latin(row) && !isName(row);

/** What only Latin and mixed candidates have. */
export const latinFeatures: Record<string, Feature> = {
  figures: (row) =>
    Number(/\d/.test(row.form) && countOf(row, 'quote') + countOf(row, 'named') + countOf(row, 'code') === 0),
  latin: (row) => Number(latin(row)),
  mixed: (row) => Number(letter.test(row.form) && !latin(row)),
  mixedBare: (row) => Number(letter.test(row.form) && !latin(row) && bare(row)),
  mixedVerb: (row) => Number(letter.test(row.form) && !latin(row) && row.tags.some((tag) => tag === 'v')),
  latinName: (row) => Number(isName(row)),
  latinWords: only(latin, (row) => size(row)),
  latinCommon: only(isPlain, (row) => row.words.filter((word) => isCommonEnglish(word)).length / size(row)),
  latinFirstCommon: only(isPlain, (row) => Number(isCommonEnglish(first(row)))),
  latinLastCommon: only(isPlain, (row) => Number(isCommonEnglish(final(row)))),
  latinPlain: only(
    (row) => latin(row) && single(row),
    (row) => Number(isCommonEnglish(first(row)) && countOf(row, 'quote') === 0),
  ),
  latinCapital: only(latin, share('capital')),
  latinUpper: only(latin, (row) => Number(/^[A-Z0-9][A-Z0-9.+/-]+$/.test(row.form))),
  latinInHan: only(latin, share('inHan')),
  latinSymbol: only(latin, (row) => Number(/[/:0-9]/.test(row.form))),
  latinDescriber: only(isPlain, (row) => Number(size(row) > 1 && isEnglishDescriber(first(row)))),
  latinVerbFirst: only(isPlain, (row) => Number(size(row) > 1 && isEnglishAct(first(row)))),
  latinVerbEnding: only(latin, (row) => Number(/(ed|ing|ly)$/.test(first(row)))),
  latinAlone: only(
    (row) => latin(row) && single(row),
    (row) => log(countOf(row, 'all')),
  ),
};
