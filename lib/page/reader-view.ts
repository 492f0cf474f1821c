import { type Box, visibleBox } from './card-place.ts';

/**
 * What the reader sees of the viewport. A frame may reach beyond the edges of the window, of which only an observer
 * tells it: https://w3c.github.io/IntersectionObserver/#intersectionobserver-implicit-root
 */
export class ReaderView {
  readonly #probe = document.createElement('i');
  #seen: Box | null = null;

  constructor(root: ShadowRoot) {
    this.#probe.className = 'view';
    root.append(this.#probe);
  }

  /** In CSS pixels of the layout viewport. */
  get box(): Box {
    return this.#seen ?? visibleBox();
  }

  /** Looks anew, where anything may be hidden, and tells when `box` is known better. */
  look(then: () => void): void {
    this.#seen = null;
    if (window === top) return;
    const observer = new IntersectionObserver(([entry]) => {
      observer.disconnect();
      if (!entry?.isIntersecting) return;
      this.#seen = entry.intersectionRect;
      then();
    });
    observer.observe(this.#probe);
  }
}
