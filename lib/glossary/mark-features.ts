import { isFunction } from './boundaries.ts';
import { type Feature, final, first, letters, only, quoted, share, some } from './feature.ts';
import type { MergedRow } from './merged-row.ts';
import { type CountName, countOf, placeOf } from './rows.ts';
import { describers, lightVerbs, predicates } from './words.ts';

/** 一池春水 and the like: an idiom in quotes is no name, but for the lexicon that does not know it. */
const isIdiom = (row: MergedRow): boolean =>
  row.tags.some((tag) => /^[ilz]$/.test(tag)) ||
  /^一[池盘派片股锅缕束腔席番阵团潭汪轮抹]/.test(row.words.join(''));

const marked: readonly CountName[] = [
  ...(['title', 'book', 'quote', 'named', 'defined', 'meaning', 'entry', 'code', 'abbreviated'] as const),
  ...(['list', 'long', 'listed', 'heading', 'joined', 'bracket', 'party', 'person'] as const),
];
const marks = marked.map(placeOf);

/** Does the text mark it at all? Most candidates it does not. */
export const isMarked = ({ counts }: MergedRow): boolean => marks.some((place) => counts[place]! > 0);

/** How the text marks a candidate: titles, quotes, definitions, enumerations, headings. */
export const markFeatures: Record<string, Feature> = {
  title: some('title'),
  book: some('book'),
  quote: (row) => Number(quoted(row) && !isIdiom(row)),
  quoteShare: only((row) => !isIdiom(row), share('quote')),
  quoteIdiom: only(quoted, (row) => Number(row.tags.some((tag) => /^[ilz]$/.test(tag)))),
  quoteClause: only(quoted, (row) =>
    Number(
      lightVerbs.has(first(row)) ||
        predicates.has(first(row)) ||
        isFunction(first(row)) ||
        describers.has(final(row)),
    ),
  ),
  quotePredicate: only(quoted, (row) =>
    Number(row.words.slice(1).some((word) => predicates.has(word) || isFunction(word))),
  ),
  quoteLong: only(quoted, (row) => Number(letters(row) > 6 && !/、/.test(row.form))),
  quoteList: only(quoted, (row) => Number(/、/.test(row.form))),
  quoteFigures: only(quoted, (row) => Number(/[\dA-Za-z]|十[一二三四五六]五/.test(row.form))),
  quotePlain: only(quoted, (row) =>
    Number(row.words.every((word, index) => word.length > 1 && row.rarity[index]! > 6)),
  ),
  quoteTwice: only(quoted, (row) => Number(countOf(row, 'quote') > 1)),
  namedIdiom: only(
    (row) => countOf(row, 'named') > 0,
    (row) =>
      Number(row.tags.some((tag) => /^[ilz]$/.test(tag)) || row.words.some((word) => isFunction(word))),
  ),
  named: some('named'),
  defined: some('defined'),
  meaning: some('meaning'),
  entry: some('entry'),
  code: some('code'),
  abbreviated: some('abbreviated'),
  list: some('list'),
  listShare: share('list'),
  long: some('long'),
  listed: some('listed'),
  heading: some('heading'),
  joined: some('joined'),
  bracket: some('bracket'),
  party: some('party'),
  person: some('person'),
  joinedTwice: (row) => Number(countOf(row, 'joined') > 1),
};
