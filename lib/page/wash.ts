import { rangeOf } from './flow.ts';
import type { HighlightName } from './highlights.ts';
import type { MarkedPlace } from './marked-place.ts';
import type { Paint } from './world.ts';

/** The wash over one term: the hovered one, or one that was led to. */
export class Wash {
  readonly #paint: Paint;
  #washed: { name: HighlightName; range: StaticRange; place: MarkedPlace } | null = null;

  constructor(paint: Paint) {
    this.#paint = paint;
  }

  /** Over this term, and no other; null takes it away. */
  over(place: MarkedPlace | null): void {
    if (place?.match === this.#washed?.place.match) return;
    const { highlights, palette } = this.#paint;
    if (this.#washed !== null) highlights.delete(this.#washed.name, this.#washed.range);
    this.#washed = null;
    if (place === null || place.flow.dropped) return;
    const kind = place.quotation === undefined ? 'term' : 'quote';
    const name: HighlightName = `glossa-${kind}-hover${palette.isDark(place.flow.element) ? '-dark' : ''}`;
    this.#washed = { name, place, range: rangeOf(place.flow, place.match) };
    highlights.add(name, this.#washed.range);
  }

  /** What is marked has changed; `instead` is what to wash where the washed term is gone. */
  check(instead: MarkedPlace | null): void {
    if (this.#washed?.place.flow.dropped) this.over(instead);
  }
}
