import type { PageSummary, PlaceNumber } from '../questions.ts';
import { rangeOf } from './flow.ts';
import type { MarkedPlace } from './marked-place.ts';
import { orderedFlows, placesOf, textAt } from './ordered-flows.ts';
import { isInSight, reveal } from './reveal.ts';
import type { MarkedTrees } from './world.ts';

/** The terms of the page as a list, and the way to the places of each. */
export class PageList {
  readonly #terms: readonly string[];
  readonly #page: MarkedTrees;
  #revealed: MarkedPlace | null = null;

  constructor(terms: readonly string[], page: MarkedTrees) {
    this.#terms = terms;
    this.#page = page;
  }

  /** In order of first occurrence, with the form it has there. */
  get terms(): PageSummary['terms'] {
    const { marks, trees } = this.#page;
    const forms = new Map<number, string>();
    for (const flow of orderedFlows(trees, marks)) {
      for (const match of flow.matches) {
        if (!forms.has(match.key)) forms.set(match.key, textAt(flow, match));
      }
    }
    return [...forms].map(([term, form]) => ({
      key: this.#terms[term]!,
      form,
      count: marks.countOf(term),
    }));
  }

  /** Scrolls to the next place of a term that can be seen, from the last one on to the first, and says which; null where it has none. */
  reveal(key: string): { place: MarkedPlace; number: PlaceNumber } | null {
    const { marks, trees } = this.#page;
    const places = [...placesOf(this.#terms.indexOf(key), trees, marks)];
    const last = places.findIndex(({ match }) => match === this.#revealed?.match);
    const order = places.map((_, step) => (last + 1 + step) % places.length);
    const ranges = places.map(({ flow, match }) => rangeOf(flow, match));
    // Some may stand in closed panels and drawers, where no scrolling leads.
    const next =
      order.find((at) => reveal(ranges[at]!) && isInSight(ranges[at]!)) ??
      order.find((at) => reveal(ranges[at]!));
    this.#revealed = places[next ?? -1] ?? null;
    return next === undefined ? null : { place: places[next]!, number: { at: next + 1, of: places.length } };
  }
}
