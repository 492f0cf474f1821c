/**
 * What a passage is found by. One key space, told apart by the first letter:
 * `u法` a character · `bwei lai 未来` two neighbouring characters under their sounds, so that one range of keys holds
 * all that sound alike · `iwlc` first letters of three neighbouring sounds · `s` and a number for two characters with
 * one between them, which outlive an error there · `wquantum` a word of a spaced script.
 */

/** Longer words are cut: nothing but broken text is longer. */
const wordLength = 40;
export const skipNumbers = 65_536;

export const characterGram = (character: string) => `u${character}`;
export const initialsGram = (initials: string) => `i${initials}`;
export const wordGram = (word: string) => `w${word.slice(0, wordLength)}`;

/** Beginning of the names of all pairs of characters with these sounds. */
export const pairsBeginning = (soundA: string, soundB: string) => `b${soundA} ${soundB}`;

export function pairGram(soundA: string, soundB: string, a: string, b: string): string {
  return `${pairsBeginning(soundA, soundB)} ${a}${b}`;
}

export function skipGram(a: string, b: string): string {
  return `s${String.fromCharCode(skipNumber(a.charCodeAt(0), b.charCodeAt(0)))}`;
}

/** Some pairs share a number: other grams tell them apart, and an array of numbers is faster than a table of names. */
export function skipNumber(a: number, b: number): number {
  return (Math.imul(a, 31) + b) & (skipNumbers - 1);
}
