import { repaints } from '../limits.ts';
import type { HighlightColour } from '../model.ts';

export type HighlightName =
  | 'glossa-term'
  | 'glossa-term-dark'
  | 'glossa-term-hover'
  | 'glossa-term-hover-dark'
  | `glossa-quote${'' | '-altered' | '-hover'}${'' | '-dark'}`
  | `glossa-saved-${HighlightColour}`
  | `glossa-saved-${HighlightColour}-dark`;

/**
 * Our names in the document's highlight registry, which we share with the page: nothing but our own is touched.
 * Kept in a map of our own, for Firefox does not let a content script walk a `Highlight` (H47).
 */
export class Highlights {
  readonly #own = new Map<HighlightName, Highlight>();
  #repaintsLeft = repaints;

  add(name: HighlightName, range: AbstractRange): void {
    let highlight = this.#own.get(name);
    if (highlight === undefined) {
      highlight = new Highlight();
      // The wash of the hovered term lies over what the reader saved.
      if (name.includes('hover')) highlight.priority = 1;
      this.#own.set(name, highlight);
      CSS.highlights.set(name, highlight);
    }
    highlight.add(range);
  }

  delete(name: HighlightName, range: AbstractRange): void {
    this.#own.get(name)?.delete(range);
  }

  /** Registers again what the page has cleared, a few times; then the page has its way. */
  restore(): void {
    const lost = [...this.#own].filter(([name, highlight]) => CSS.highlights.get(name) !== highlight);
    if (lost.length === 0 || this.#repaintsLeft === 0) return;
    this.#repaintsLeft--;
    for (const [name, highlight] of lost) CSS.highlights.set(name, highlight);
  }

  /** Takes our names away, unless a newer copy of us has taken them over. */
  dispose(): void {
    for (const [name, highlight] of this.#own) {
      if (CSS.highlights.get(name) === highlight) CSS.highlights.delete(name);
    }
  }
}
