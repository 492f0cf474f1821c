import { type MarkedPlace, rectsOf } from './match-at.ts';
import { orderedFlows } from './ordered-flows.ts';
import type { MarkedTrees } from './world.ts';

/** The way from one marked term to the next, for those who go with keys. */
export class TermSteps {
  readonly #page: MarkedTrees;
  #last: MarkedPlace | null = null;

  constructor(page: MarkedTrees) {
    this.#page = page;
  }

  /** The place after (1) or before (−1) the last one, if that is still in view, else the first in view; past the end it begins anew. */
  go(step: 1 | -1): MarkedPlace | null {
    const places = this.#places();
    const at = places.findIndex(({ match }) => match === this.#last?.match);
    const from = at >= 0 && isInView(places[at]!) ? at + step : firstInView(places, step);
    this.#last = places[(from + places.length) % places.length] ?? null;
    return this.#last;
  }

  #places(): MarkedPlace[] {
    const { trees, marks } = this.#page;
    return [...orderedFlows(trees, marks)].flatMap((flow) => flow.matches.map((match) => ({ flow, match })));
  }
}

/** Forward the first place that begins in view or below, backward the last in view or above. */
function firstInView(places: readonly MarkedPlace[], step: 1 | -1): number {
  if (step === 1)
    return Math.max(
      0,
      places.findIndex((place) => topOf(place) >= 0),
    );
  return places.findLastIndex((place) => topOf(place) < innerHeight);
}

function topOf(place: MarkedPlace): number {
  return rectsOf(place)[0]?.top ?? Number.NaN;
}

function isInView(place: MarkedPlace): boolean {
  const top = topOf(place);
  return top >= 0 && top < innerHeight;
}
