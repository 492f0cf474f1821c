import type { TextQuoteSelector } from '../model.ts';
import { foldKey } from '../text/fold.ts';
import { adjacentEdits } from './adjacent-edits.ts';

/** A quotation as it is compared: folded. */
export type WantedQuote = TextQuoteSelector;

/** A side of the context. */
export type Side = 'prefix' | 'suffix';

/** The keys of a quotation and of what stood on its sides. */
export function wantedQuote({ exact, prefix, suffix }: TextQuoteSelector): WantedQuote {
  return { exact: foldKey(exact), prefix: foldKey(prefix), suffix: foldKey(suffix) };
}

/** Two texts of the same language are alike so much by chance. */
const chance = 0.4;
const rounding = 1e-6;

/** How the quotation's context fits around a place; null for a side that it does not know. */
export interface ContextFit {
  prefix: number | null;
  suffix: number | null;
}

/** How well folded `before` and `after` fit the quotation's context: 0 to 1. */
export function contextFit(before: string, after: string, wanted: WantedQuote): ContextFit {
  return {
    prefix: wanted.prefix ? fitOf(before, 'prefix', wanted) : null,
    suffix: wanted.suffix ? fitOf(after, 'suffix', wanted) : null,
  };
}

/**
 * How well a folded text that ends (prefix) or begins (suffix) at the quotation fits that side of its context; 0 where
 * that is less than `least`.
 */
export function fitOf(text: string, side: Side, wanted: WantedQuote, least = 0): number {
  const context = wanted[side];
  if (context === '') return 0;
  const forward = side === 'suffix';
  if (forward ? text.startsWith(context) : text.endsWith(context)) return 1;
  const most = Math.floor(context.length * (1 - chance) * (1 - least) + rounding);
  const edits = most < 0 ? 0 : adjacentEdits(text, context, forward, most);
  return edits > most ? 0 : Math.max(0, 1 - edits / context.length - chance) / (1 - chance);
}

/** The folded text beside an edge in the original. */
export function contextWindow(text: string, edge: number, side: Side, wanted: WantedQuote): string {
  const length = 2 * wanted[side].length;
  return foldKey(
    side === 'prefix' ? text.slice(Math.max(0, edge - length), edge) : text.slice(edge, edge + length),
  );
}
