import type { TextQuoteSelector } from '../model.ts';
import { foldKey } from '../text/fold.ts';
import { gramLength } from './grams.ts';

/** A quotation as it is compared: folded. */
export interface WantedQuote {
  exact: string;
  prefix: string;
  suffix: string;
}

export function wantedQuote({ exact, prefix, suffix }: TextQuoteSelector): WantedQuote {
  return { exact: foldKey(exact), prefix: foldKey(prefix), suffix: foldKey(suffix) };
}

/** How well the surroundings of `[start, end)` in folded text are those of the quotation: 0 to 1 for each side that has any. */
export function contextFit(text: string, start: number, end: number, wanted: WantedQuote): number[] {
  const { prefix, suffix } = wanted;
  const fits: number[] = [];
  if (prefix) fits.push(sideFit(prefix, text.slice(Math.max(0, start - reach(prefix)), start).trimEnd(), -1));
  if (suffix) fits.push(sideFit(suffix, text.slice(end, end + reach(suffix)).trimStart(), 1));
  return fits;
}

/** A context may have grown a little. */
function reach(context: string): number {
  return Math.ceil(context.length * 1.25) + gramLength;
}

/** What is unbroken from the quotation outwards counts, or what of it stands there at all. */
function sideFit(context: string, side: string, direction: 1 | -1): number {
  const [from, sideFrom] = direction < 0 ? [context.length - 1, side.length - 1] : [0, 0];
  const length = Math.min(context.length, side.length);
  let run = 0;
  while (run < length && sameUnit(context, from + run * direction, side, sideFrom + run * direction)) run++;
  return run === context.length ? 1 : Math.max(run / context.length, sharedGrams(context, side));
}

function sharedGrams(context: string, side: string): number {
  const grams = context.length - gramLength + 1;
  let shared = 0;
  for (let at = 0; at < grams; at++) if (side.includes(context.slice(at, at + gramLength))) shared++;
  return grams > 0 ? shared / grams : 0;
}

function sameUnit(one: string, at: number, other: string, otherAt: number): boolean {
  return one.charCodeAt(at) === other.charCodeAt(otherAt);
}
