import type { Span } from '../model.ts';

/** A place where the quotation may be. */
export interface Candidate {
  span: Span;
  /** How much of the quotation stands there: 1 is all of it. */
  similarity: number;
  /** Fit of the context, 0 to 1 for each side that the quotation knows. */
  context: readonly number[];
  /** Nearness to where it was: 1 is the same place; 0 where that is not known. */
  nearness: number;
}

const quoteWeight = 0.6;
const contextWeight = 0.35;
const nearnessWeight = 0.05;

/** Between 0 and 1; the words count most, then what surrounds them, and the place decides between equals. */
export function scoreOf({ similarity, context, nearness }: Candidate): number {
  return quoteWeight * similarity + contextWeight * mean(context) + nearnessWeight * nearness;
}

/** Quotations of so much weight (a Han character is 2, a letter 1) are hardly written twice by chance. */
export const distinctive = 16;
/** Of so much weight, a changed quotation is known without its context. */
const unmistakable = 60;

/** Is the quotation surely meant here? A wrong place is worse than none. */
export function isSure({ similarity, context }: Candidate, weight: number): boolean {
  const fit = mean(context);
  const bestSide = Math.max(0, ...context);
  if (similarity === 1) return weight >= distinctive || context.length === 0 || bestSide >= 0.4;
  if (weight < distinctive) return similarity >= 0.7 && fit >= 0.6;
  if (similarity >= 0.85 && weight >= unmistakable) return true;
  return similarity >= 0.7 && (fit >= 0.3 || bestSide >= 0.5);
}

/** How much a folded quotation tells: a Han character about as much as two letters. */
export function weightOf(folded: string): number {
  let weight = 0;
  for (let at = 0; at < folded.length; at++) weight += folded.charCodeAt(at) >= 0x2e80 ? 2 : 1;
  return weight;
}

function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}
