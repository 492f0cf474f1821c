import type { TextPositionSelector, TextQuoteSelector } from '../model.ts';
import { type LocatedQuote, QuoteLocator } from './quote-locator.ts';

export type { LocatedQuote };

/** A quotation to find, and where it was. */
export interface LostQuote {
  quote: TextQuoteSelector;
  position?: TextPositionSelector;
}

/** Finds a quotation in a text; null where it is gone or its place is not sure: then it is an orphan. */
export function locateQuote(
  text: string,
  quote: TextQuoteSelector,
  hint?: TextPositionSelector,
): LocatedQuote | null {
  const locating = new QuoteLocator(text).locate(quote, hint);
  for (;;) {
    const step = locating.next();
    if (step.done) return step.value;
  }
}

/** Finds many quotations in one text, pausing every few milliseconds of work; answers in their order. */
export function* locateQuotes(
  text: string,
  lost: readonly LostQuote[],
): Generator<undefined, (LocatedQuote | null)[]> {
  const locator = new QuoteLocator(text);
  const located: (LocatedQuote | null)[] = [];
  for (const { quote, position } of lost) {
    located.push(yield* locator.locate(quote, position));
    yield;
  }
  return located;
}
