import type { Span } from '../model.ts';
import type { ContextFit } from './context-fit.ts';

/** A place where the quotation may be. */
export interface Candidate {
  span: Span;
  /** How many places have the very same words; 0 where these are not the very words. */
  equals: number;
  /** How much of the folded quotation stands there: 1 is all of it. */
  similarity: number;
  context: ContextFit;
  /** Nearness to where it was: 1 is the same place; 0 where that is not known. */
  nearness: number;
  /** Share of the quotation's numbers that stand there, too; 1 where it has none. */
  numbers: number;
}

const quoteWeight = 0.6;
const contextWeight = 0.35;
const nearnessWeight = 0.05;
/** The very words, once on the page, speak for themselves as well as half a context. */
const uniqueFit = 0.5;

/** Between 0 and 1; the words count most, then what surrounds them, and the place decides between equals. */
export function scoreOf({ equals, similarity, context, nearness }: Candidate): number {
  const fit = Math.max(mean(sidesOf(context)), equals === 1 ? uniqueFit : 0);
  return quoteWeight * similarity + contextWeight * fit + nearnessWeight * nearness;
}

/** Less than this is a word of everyday, which another place may have by chance: four Han characters are more. */
const telling = 8;
/** A quotation this short is never known in a changed form, unless its context is there. */
const short = 16;
/** Of so much weight, a quotation in other width or case is known without its context. */
const unmistakable = 60;
/** About five hundred code units from where it was: what is written there was hardly written elsewhere before. */
const near = 1 / 1.5;

/**
 * Is the quotation surely meant here? A wrong place is worse than none, and pages hold passages that differ in a
 * name or a number only: changed words are known by what surrounds them, never by themselves.
 * @param weight of the quotation, as `weightOf` has it.
 * @param hinted whether its old place is known.
 */
export function isSure(candidate: Candidate, weight: number, hinted: boolean): boolean {
  const { equals, similarity, context } = candidate;
  const fits = sidesOf(context);
  if (equals === 1 && (weight >= telling || fits.length === 0)) return true;
  if (equals > 1 && hinted && fits.length === 0) return true;
  if (equals > 1) return mean(fits) >= (candidate.nearness >= near ? 0.4 : 0.6);
  if (similarity === 1) return Math.max(0, ...fits) >= 0.5 || (equals === 0 && weight >= unmistakable);
  return isSureThoughChanged(candidate, fits, weight);
}

function isSureThoughChanged(candidate: Candidate, fits: readonly number[], weight: number): boolean {
  const { similarity, numbers, nearness } = candidate;
  const fit = mean(fits);
  if (similarity < 0.7) return false;
  if (nearness < near) return fits.length === 2 && fit >= 0.99;
  // Other numbers are another year, article or row, unless all around is nearly as it was.
  if (numbers < 0.6 && (fits.length < 2 || fit < 0.87)) return false;
  if (fit < (numbers < 1 ? 0.7 : weight < short ? 0.6 : 0.45)) return false;
  // The more of the words has changed, the more of the context must stand.
  return similarity + 0.4 * fit >= 1.1;
}

/** Both sides of its context are around it, where it always was. */
export function isAtHome({ context: { prefix, suffix }, nearness }: Candidate): boolean {
  return nearness >= near && prefix !== null && suffix !== null && Math.min(prefix, suffix) >= 0.98;
}

/** How much a folded quotation tells: a Han character about as much as two letters. */
export function weightOf(folded: string): number {
  let weight = 0;
  for (let at = 0; at < folded.length; at++) weight += folded.charCodeAt(at) >= 0x2e80 ? 2 : 1;
  return weight;
}

/** Is there hardly a better place to look for? The very words stand here and their context does, too. */
export function isSettled({ equals, similarity, context }: Candidate): boolean {
  const fits = sidesOf(context);
  return similarity === 1 && fits.length > 0 && mean(fits) >= (equals === 1 ? 0.6 : 0.9);
}

const number = /[\d〇零一二三四五六七八九十百千万亿]+(?:\.\d+)?/g;

/** Share of the numbers of a quotation that another text has; 1 where it has none. `第五条` is not `第二条`. */
export function sharedNumbers(quote: string, found: string): number {
  const wanted: string[] = quote.match(number) ?? [];
  const left: string[] = found.match(number) ?? [];
  if (wanted.length === 0) return left.length === 0 ? 1 : 0;
  const shared = wanted.filter((one) => {
    const at = left.indexOf(one);
    if (at >= 0) left.splice(at, 1);
    return at >= 0;
  });
  return shared.length / wanted.length;
}

function sidesOf({ prefix, suffix }: ContextFit): number[] {
  return [prefix, suffix].filter((fit) => fit !== null);
}

function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}
