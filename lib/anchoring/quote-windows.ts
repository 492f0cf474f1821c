import search from 'approx-string-match';
import type { Span } from '../model.ts';
import { fold, originalSpan } from '../text/fold.ts';
import { contextFit, type WantedQuote } from './context-fit.ts';

/** A place within a window, without its nearness. */
export interface WindowPlace {
  span: Span;
  similarity: number;
  context: number[];
}

/** A quotation more changed than this is not the same any more. */
const mostChanged = 0.3;
/** Equal places in one window that are compared. */
const mostPlaces = 24;

/** The best place of a quotation in `text` around UTF-16 offset `near`, or null where nothing like it stands there. */
export function placeInWindow(
  text: string,
  near: number,
  length: number,
  wanted: WantedQuote,
): WindowPlace | null {
  const margin = 2 * (wanted.prefix.length + wanted.suffix.length) + Math.ceil(length * mostChanged) + 32;
  const from = Math.max(0, near - margin);
  const window = text.slice(from, Math.max(0, near) + length + margin);
  const folded = fold(window);
  let best: WindowPlace | null = null;
  for (const { start, end, errors } of placesOf(folded.text, wanted.exact)) {
    const span = originalSpan(folded, start, end);
    const context = contextFit(folded.text, start, end, wanted);
    const similarity = 1 - errors / wanted.exact.length;
    if (best && total(context) <= total(best.context)) continue;
    best = { span: { start: span.start + from, end: span.end + from }, similarity, context };
  }
  return best;
}

interface Found extends Span {
  errors: number;
}

/** Where the folded quotation stands with the fewest errors (G. Myers, 1999, as approx-string-match has it). */
function placesOf(text: string, exact: string): Found[] {
  const places: Found[] = [];
  if (exact === '') return places;
  for (
    let at = text.indexOf(exact);
    at >= 0 && places.length < mostPlaces;
    at = text.indexOf(exact, at + 1)
  ) {
    places.push({ start: at, end: at + exact.length, errors: 0 });
  }
  const mostErrors = Math.floor(exact.length * mostChanged);
  return places.length > 0 || mostErrors === 0
    ? places
    : search(text, exact, mostErrors).slice(0, mostPlaces);
}

function total(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}
