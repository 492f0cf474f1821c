/**
 * What a passage is found by. One key space, told apart by the first letter:
 * `u法` a character · `bwei lai 未来` two neighbouring characters under their sounds, so that one range of keys holds
 * all that sound alike · `iwlc` first letters of three neighbouring sounds · `s` and a number for two characters with
 * one between them, which outlive an error there · `wquantum` a word of a spaced script.
 */

/** Longer words are cut: nothing but broken text is longer. */
const wordLength = 40;
const skipNumbers = 8192;
/** A name is made once and then found, for a book repeats each a hundred times; beyond this all are forgotten. */
const mostKnown = 200_000;
const known = new Map<number, { sounds: string; name: string }>();
const numbered: string[] = [];

export const characterGram = (character: string) => `u${character}`;
export const initialsGram = (initials: string) => `i${initials}`;
export const wordGram = (word: string) => `w${word.slice(0, wordLength)}`;

/** Beginning of the names of all pairs of characters with these sounds. */
export const pairsBeginning = (soundA: string, soundB: string) => `b${soundA} ${soundB}`;

export function pairGram(soundA: string, soundB: string, a: string, b: string): string {
  const number = a.charCodeAt(0) * 0x10000 + b.charCodeAt(0);
  const found = known.get(number);
  const sounds = pairsBeginning(soundA, soundB);
  if (found?.sounds === sounds) return found.name;
  if (known.size >= mostKnown) known.clear();
  const name = `${sounds} ${a}${b}`;
  known.set(number, { sounds, name });
  return name;
}

/** Many pairs share a number: other grams tell them apart, and few rows are faster to write than many. */
export function skipGram(a: string, b: string): string {
  const number = (Math.imul(a.charCodeAt(0), 31) + b.charCodeAt(0)) & (skipNumbers - 1);
  numbered[number] ??= `s${String.fromCharCode(number)}`;
  return numbered[number];
}
