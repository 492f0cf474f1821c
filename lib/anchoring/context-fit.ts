import search from 'approx-string-match';
import type { TextQuoteSelector } from '../model.ts';
import { foldKey } from '../text/fold.ts';

/** A quotation as it is compared: folded. */
export interface WantedQuote {
  exact: string;
  prefix: string;
  suffix: string;
  /** What would stand there if the quotation had been taken out; empty where the context is too short to tell. */
  gap: string;
}

/** Code units on each side of a gap that tell it. */
const gapSide = 8;

export function wantedQuote({ exact, prefix, suffix }: TextQuoteSelector): WantedQuote {
  const gap = prefix && suffix ? foldKey(prefix.slice(-gapSide) + suffix.slice(0, gapSide)) : '';
  const told = gap.length >= gapSide * 1.5 ? gap : '';
  return { exact: foldKey(exact), prefix: foldKey(prefix), suffix: foldKey(suffix), gap: told };
}

/** Two texts of the same language are alike so much by chance. */
const chance = 0.4;

/** How well folded `before` and `after` fit the quotation's context: 0 to 1 for each side that it knows. */
export function contextFit(before: string, after: string, { prefix, suffix }: WantedQuote): number[] {
  const fits: number[] = [];
  if (prefix) fits.push(before.endsWith(prefix) ? 1 : likeness(before.slice(-reach(prefix)), prefix));
  if (suffix) fits.push(after.startsWith(suffix) ? 1 : likeness(after.slice(0, reach(suffix)), suffix));
  return fits;
}

/** Folded code units next to a quotation within which its context is looked for: it may have grown a little. */
function reach(context: string): number {
  return Math.ceil(context.length * 1.25);
}

/** 1 for the same words, 0 for what any text would have. */
function likeness(side: string, context: string): number {
  const [nearest] = search(side, context, Math.floor(context.length * (1 - chance)));
  return nearest ? Math.max(0, 1 - nearest.errors / context.length - chance) / (1 - chance) : 0;
}
