import type { Span } from '../model.ts';

/** A place where the quotation may be. */
export interface Candidate {
  span: Span;
  /** How many places have the very same words; 0 where these are not the very words. */
  equals: number;
  /** How much of the folded quotation stands there: 1 is all of it. */
  similarity: number;
  /** Fit of the context, 0 to 1 for each side that the quotation knows. */
  context: readonly number[];
  /** Nearness to where it was: 1 is the same place; 0 where that is not known. */
  nearness: number;
  /** Digits and numerals are the same: `第五条` is not `第二条`. */
  sameNumbers: boolean;
}

const quoteWeight = 0.6;
const contextWeight = 0.35;
const nearnessWeight = 0.05;
/** The very words, once on the page, speak for themselves as well as half a context. */
const uniqueFit = 0.5;

/** Between 0 and 1; the words count most, then what surrounds them, and the place decides between equals. */
export function scoreOf({ equals, similarity, context, nearness }: Candidate): number {
  const fit = Math.max(mean(context), equals === 1 ? uniqueFit : 0);
  return quoteWeight * similarity + contextWeight * fit + nearnessWeight * nearness;
}

/** Less than this is a word of everyday, which another place may have by chance: four Han characters are more. */
const telling = 8;
/** A quotation this short is never known in a changed form, unless its context is there. */
const short = 16;
/** Of so much weight, a quotation is known without its context. */
const unmistakable = 60;

/**
 * Is the quotation surely meant here? A wrong place is worse than none.
 * @param weight of the quotation, as `weightOf` has it.
 * @param hinted whether its old place is known.
 */
export function isSure(candidate: Candidate, weight: number, hinted: boolean): boolean {
  const { equals, similarity, context, sameNumbers } = candidate;
  const fit = mean(context);
  if (equals === 1 && (weight >= telling || context.length === 0)) return true;
  if (equals > 1 && hinted && context.length === 0) return true;
  if (similarity === 1) return Math.max(0, ...context) >= 0.5 || weight >= unmistakable;
  if (fit < (sameNumbers ? (weight < short ? 0.6 : 0) : 0.8)) return false;
  if (similarity >= 0.92 && weight >= unmistakable) return true;
  // The more of the words has changed, the more of the context must stand.
  return similarity >= 0.7 && similarity + 0.4 * fit >= 1.12;
}

/** How much a folded quotation tells: a Han character about as much as two letters. */
export function weightOf(folded: string): number {
  let weight = 0;
  for (let at = 0; at < folded.length; at++) weight += folded.charCodeAt(at) >= 0x2e80 ? 2 : 1;
  return weight;
}

/** Is there hardly a better place to look for? The very words stand here and their context does, too. */
export function isSettled({ equals, similarity, context }: Candidate): boolean {
  return similarity === 1 && context.length > 0 && mean(context) >= (equals === 1 ? 0.6 : 0.9);
}

const noNumber = /[^\d〇零一二三四五六七八九十百千万亿]/g;

/** Are the numbers of two texts the same? */
export function sameNumbers(one: string, other: string): boolean {
  return one.replace(noNumber, '') === other.replace(noNumber, '');
}

function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}
