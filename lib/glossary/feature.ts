import type { CorpusRows, MergedRow } from './merged-row.ts';
import { type CountName, countOf, placeOf } from './rows.ts';

const all = placeOf('all');

/** A number that speaks for or against a candidate. */
export type Feature = (row: MergedRow, corpus: CorpusRows) => number;

/** Share of the occurrences counted under a name. */
export function share(name: CountName): Feature {
  const place = placeOf(name);
  return ({ counts }) => counts[place]! / counts[all]!;
}
/** Is anything counted under a name? */
export function some(name: CountName): Feature {
  const place = placeOf(name);
  return ({ counts }) => Number(counts[place]! > 0);
}
/** Damps counts; 0 stays 0. */
export const log = (value: number): number => Math.log(1 + value);
/** Its first word, simplified. */
export const first = (row: MergedRow): string => row.words[0]!;
/** Its last word, simplified. */
export const final = (row: MergedRow): string => row.words.at(-1)!;
/** How many words it has. */
export const size = (row: MergedRow): number => row.words.length;
/** How many UTF-16 code units it has. */
export const letters = (row: MergedRow): number => row.form.length;
/** Reads something of a form or its words once, however many features ask one after the other; rows are used again. */
function remembered<Of, T>(read: (of: Of) => T): (of: Of) => T {
  let last: { of: Of; value: T } | null = null;
  return (of) => {
    if (last?.of !== of) last = { of, value: read(of) };
    return last.value;
  };
}
const joinedWords = remembered((words: readonly string[]) => words.join(''));
const isLatin = remembered((form: string) => twoLetters.test(form) && !han.test(form));
/** Its words as one, simplified. */
const joined = (row: MergedRow): string => joinedWords(row.words);
/** Is it all Latin? */
export const latin = (row: MergedRow): boolean => isLatin(row.form);
const twoLetters = /[A-Za-z]{2}/;
const han = /\p{Script=Han}/u;
/** Is its length between two numbers, both included? Latin ones are measured in words. */
export const lengthIs =
  (from: number, to: number): Feature =>
  (row) =>
    Number(!latin(row) && letters(row) >= from && letters(row) <= to);
/** Is its first word of one of these parts of speech? */
export const firstTag =
  (...tags: string[]): Feature =>
  (row) =>
    Number(tags.includes(row.tags[0]!));
/** Is its last word of one of these parts of speech? */
export const lastTag =
  (...tags: string[]): Feature =>
  (row) =>
    Number(tags.includes(row.tags.at(-1)!));
/** Is any of its words of one of these parts of speech? */
export const anyTag =
  (...tags: string[]): Feature =>
  (row) =>
    Number(row.tags.some((tag) => tags.includes(tag)));
/** Does it end so, in simplified characters? The last of them is looked at first: most candidates end otherwise. */
export function ends(pattern: RegExp): Feature {
  const last = lastCharacters(pattern);
  return (row) => {
    const word = final(row);
    return Number(last.has(word.charCodeAt(word.length - 1)) && pattern.test(joined(row)));
  };
}
/** Code units of the characters with which an alternative of a pattern may end. */
function lastCharacters({ source }: RegExp): ReadonlySet<number> {
  return new Set([...source.matchAll(/\p{Script=Han}(?=[|)])/gu)].map(([unit]) => unit.charCodeAt(0)));
}
/** Is it one word of the lexicon? */
export const single = (row: MergedRow): boolean => size(row) === 1;
/** Does it ever stand in quotes? */
export const quoted = (row: MergedRow): boolean => countOf(row, 'quote') > 0;
/** A feature of some candidates; 0 for all others. */
export const only =
  (condition: (row: MergedRow) => boolean, feature: Feature): Feature =>
  (row, corpus) =>
    condition(row) ? feature(row, corpus) : 0;
