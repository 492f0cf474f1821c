/** Hidden elements watched at once: a page with more has hidden most of itself for good. */
const watchedMost = 1_000;

/** Waits for hidden elements to be shown: an observer of their boxes sees what a page's class names do not tell. */
export class HiddenText {
  readonly #waiting = new Set<Element>();
  readonly #observer: IntersectionObserver;

  constructor(onShown: (elements: Element[]) => void, signal: AbortSignal) {
    this.#observer = new IntersectionObserver(
      (entries) => {
        const shown = entries.filter((entry) => entry.isIntersecting).map((entry) => entry.target);
        for (const element of shown) this.#forget(element);
        if (shown.length > 0) onShown(shown);
      },
      { rootMargin: '50%' },
    );
    signal.addEventListener('abort', () => this.#observer.disconnect());
  }

  add(element: Element): void {
    if (this.#waiting.size >= watchedMost || this.#waiting.has(element)) return;
    this.#waiting.add(element);
    this.#observer.observe(element);
  }

  #forget(element: Element): void {
    this.#waiting.delete(element);
    this.#observer.unobserve(element);
  }
}
