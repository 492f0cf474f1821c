import { liveRanges } from '../limits.ts';
import { rangeOf } from './flow.ts';
import { isStuck } from './is-stuck.ts';
import { type MarkedPlace, rectsOf } from './marked-place.ts';
import { orderedFlows } from './ordered-flows.ts';
import type { Quotes } from './quotes.ts';
import type { MarkedTrees } from './world.ts';

/** The way from one marked term or quotation to the next, for those who go with keys. */
export class TermSteps {
  readonly #page: MarkedTrees;
  readonly #quotes: Pick<Quotes, 'places'>;
  #last: MarkedPlace | null = null;
  /** The number of the last one. */
  #at = -1;

  constructor(page: MarkedTrees, quotes: Pick<Quotes, 'places'>) {
    this.#page = page;
    this.#quotes = quotes;
  }

  /** The place after (1) or before (−1) the last one, if that is still in view, else the first in view; past the end it begins anew. */
  go(step: 1 | -1): MarkedPlace | null {
    const places = this.#places();
    const at = this.#lastAmong(places);
    const from = at >= 0 && isInView(places[at]!) ? at + step : firstInView(places, step);
    this.#at = (from + places.length) % places.length;
    this.#last = places[this.#at] ?? null;
    return this.#last;
  }

  #lastAmong(places: readonly MarkedPlace[]): number {
    const last = this.#last;
    const same = places.findIndex(({ match }) => match === last?.match);
    // Where its text was drawn anew, the same term at the same number is it.
    return same < 0 && last !== null && places[this.#at]?.match.key === last.match.key ? this.#at : same;
  }

  /** What is painted; of a page too large to be painted as a whole, all that is found. */
  #places(): MarkedPlace[] {
    const { trees, marks } = this.#page;
    const isWhole = marks.total <= liveRanges;
    const terms = [...orderedFlows(trees, marks)].flatMap((flow) =>
      (isWhole ? flow.painted : flow.matches).map((match) => ({ flow, match })),
    );
    return mergePlaces(terms, this.#quotes.places);
  }
}

/** Both in the order of the page; a quotation comes before the terms in it. */
function mergePlaces(terms: readonly MarkedPlace[], quotes: readonly MarkedPlace[]): MarkedPlace[] {
  const rest = [...quotes];
  const merged = terms.flatMap((term) => {
    const next = rest.findIndex((quote) => !isBefore(quote, term));
    return [...rest.splice(0, next < 0 ? rest.length : next), term];
  });
  return [...merged, ...rest];
}

function isBefore(one: MarkedPlace, other: MarkedPlace): boolean {
  const [a, b] = [rangeOf(one.flow, one.match), rangeOf(other.flow, other.match)];
  if (a.startContainer === b.startContainer) return a.startOffset <= b.startOffset;
  const order = a.startContainer.compareDocumentPosition(b.startContainer);
  return (order & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
}

/** Forward the first place that begins in view or below, backward the last in view or above; what stays there tells nothing. */
function firstInView(places: readonly MarkedPlace[], step: 1 | -1): number {
  if (step === 1)
    return Math.max(
      0,
      places.findIndex((place) => topOf(place) >= 0 && !isStuck(place.flow.element)),
    );
  return places.findLastIndex((place) => topOf(place) < innerHeight && !isStuck(place.flow.element));
}

function topOf(place: MarkedPlace): number {
  return rectsOf(place)[0]?.top ?? Number.NaN;
}

function isInView(place: MarkedPlace): boolean {
  const top = topOf(place);
  return top >= 0 && top < innerHeight;
}
