import { anchorOccurrences } from '../limits.ts';
import type { Span, TextPositionSelector, TextQuoteSelector } from '../model.ts';

/** How far from its old place a quotation is looked for before anything else, in code units. */
const nearby = 4096;
/** So much of the context is compared to choose among many occurrences. */
const glance = 16;

/** The nearest are looked at in any case: an edit right beside the quotation spoils the first glance. */
const fewNearest = 4;

/** A quotation that stands more often is found by its context, or not at all. */
export const mostOccurrences = 4096;

/** UTF-16 offsets of `part` in `text`, overlapping ones too; no more than `mostOccurrences`. */
export function offsetsOf(text: string, part: string): number[] {
  const offsets: number[] = [];
  for (
    let at = text.indexOf(part);
    at >= 0 && offsets.length < mostOccurrences;
    at = text.indexOf(part, at + 1)
  ) {
    offsets.push(at);
  }
  return offsets;
}

/** The quotation with all of its context, nearest to where it was; null where that is not near by. */
export function unchangedNearby(
  text: string,
  selector: TextQuoteSelector,
  hint: TextPositionSelector,
): Span | null {
  const { prefix, exact, suffix } = selector;
  const from = Math.max(0, hint.start - prefix.length - nearby);
  const window = text.slice(from, hint.start + exact.length + suffix.length + nearby);
  const starts = offsetsOf(window, prefix + exact + suffix).map((at) => at + from + prefix.length);
  const [start] = nearestFirst(starts, hint.start);
  return start === undefined ? null : { start, end: start + exact.length };
}

/** The occurrences worth a closer look: those whose nearest context is right, then those near the old place. */
export function shortlist(
  text: string,
  starts: number[],
  selector: TextQuoteSelector,
  hint: number,
): number[] {
  if (starts.length <= anchorOccurrences) return starts;
  const nearest = nearestFirst(starts, hint);
  const seen = nearest
    .slice(fewNearest)
    .map((start) => ({ start, right: glanceAt(text, start, selector) }))
    .sort((one, other) => other.right - one.right)
    .slice(0, anchorOccurrences - fewNearest);
  return [...nearest.slice(0, fewNearest), ...seen.map(({ start }) => start)];
}

function nearestFirst(starts: number[], hint: number): number[] {
  return starts.sort((one, other) => Math.abs(one - hint) - Math.abs(other - hint));
}

/** Units of context that are unbroken on both sides, few of them looked at. */
function glanceAt(text: string, start: number, { exact, prefix, suffix }: TextQuoteSelector): number {
  const end = start + exact.length;
  let before = 0;
  while (
    before < glance &&
    before < prefix.length &&
    isSame(text, start - 1 - before, prefix, prefix.length - 1 - before)
  )
    before++;
  let after = 0;
  while (after < glance && after < suffix.length && isSame(text, end + after, suffix, after)) after++;
  return before + after;
}

function isSame(text: string, at: number, context: string, contextAt: number): boolean {
  return text.charCodeAt(at) === context.charCodeAt(contextAt);
}
