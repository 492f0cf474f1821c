import type { PageSummary, PlaceNumber } from '../questions.ts';
import { rangeOf } from './flow.ts';
import type { MarkedPlace } from './marked-place.ts';
import { orderedFlows, placesOf, textAt } from './ordered-flows.ts';
import { reveal } from './reveal.ts';
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

  /** Scrolls to the next place of a term, from the last one on to the first, and says which; null where it has none. */
  reveal(key: string): { place: MarkedPlace; number: PlaceNumber } | null {
    const { marks, trees } = this.#page;
    const places = [...placesOf(this.#terms.indexOf(key), trees, marks)];
    const last = places.findIndex(({ match }) => match === this.#revealed?.match);
    const next = (last + 1) % places.length;
    const place = places[next] ?? null;
    this.#revealed = place;
    if (place === null || !reveal(rangeOf(place.flow, place.match))) return null;
    return { place, number: { at: next + 1, of: places.length } };
  }
}
