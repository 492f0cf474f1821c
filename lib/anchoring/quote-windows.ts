import search from 'approx-string-match';
import type { Span } from '../model.ts';
import { type Folded, fold, foldKey, originalSpan } from '../text/fold.ts';
import { type ContextFit, contextFit, type WantedQuote } from './context-fit.ts';

/** A place within a window, without its nearness. */
export interface WindowPlace {
  span: Span;
  similarity: number;
  context: ContextFit;
}

/** A quotation more changed than this is not the same any more. */
const mostChanged = 0.3;
/** The votes of grams miss a place by so many code units; edits between them and it by more. */
const nearPlay = 12;
const farPlay = 64;
/** Equal places in one window that are compared. */
const mostPlaces = 8;

/** The place where the very words are known to stand. */
export function placeOfWords(text: string, span: Span, wanted: WantedQuote): WindowPlace {
  const before = foldKey(text.slice(Math.max(0, span.start - 2 * wanted.prefix.length), span.start));
  const after = foldKey(text.slice(span.end, span.end + 2 * wanted.suffix.length));
  return { span, similarity: 1, context: contextFit(before, after, wanted) };
}

/** The best place of a quotation at UTF-16 offset `near` or not far from it; null where nothing like it stands there. */
export function placeNear(
  text: string,
  near: number,
  length: number,
  wanted: WantedQuote,
): WindowPlace | null {
  const context = 2 * Math.max(wanted.prefix.length, wanted.suffix.length);
  const from = Math.max(0, near - context - farPlay);
  const growth = Math.ceil(length * mostChanged);
  const folded = fold(text.slice(from, near + length + growth + context + farPlay));
  // A better copy may stand close by: what is right here comes first.
  for (const play of [nearPlay, farPlay]) {
    const place = placeInWindow(folded, near - from - play, near - from + length + growth + play, wanted);
    if (place) return { ...place, span: { start: place.span.start + from, end: place.span.end + from } };
  }
  return null;
}

/** The best place between two offsets of the original that was folded. */
function placeInWindow(folded: Folded, start: number, end: number, wanted: WantedQuote): WindowPlace | null {
  const [first, last] = [unitFrom(folded, start), unitFrom(folded, end)];
  let best: WindowPlace | null = null;
  for (const found of placesOf(folded.text.slice(first, last), wanted.exact)) {
    const [from, to] = [found.start + first, found.end + first];
    const context = contextFit(
      folded.text.slice(0, from).trimEnd(),
      folded.text.slice(to).trimStart(),
      wanted,
    );
    if (best && total(context) <= total(best.context)) continue;
    best = {
      span: originalSpan(folded, from, to),
      similarity: 1 - found.errors / wanted.exact.length,
      context,
    };
  }
  return best;
}

/** The first folded unit that stands at an offset of the original or behind it. */
function unitFrom({ text, starts }: Folded, offset: number): number {
  let [low, high] = [0, text.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (starts[middle]! < offset) low = middle + 1;
    else high = middle;
  }
  return low;
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

function total({ prefix, suffix }: ContextFit): number {
  return (prefix ?? 0) + (suffix ?? 0);
}
