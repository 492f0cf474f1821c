/** The second version of the observer, so far in Chromium only: https://w3c.github.io/IntersectionObserver/v2/ */
type SightOptions = IntersectionObserverInit & { trackVisibility: boolean; delay: number };
type SightEntry = IntersectionObserverEntry & { isVisible?: boolean };

/**
 * Knows whether an element can really be seen: no other box lies over it, even one through which clicks fall, and no
 * style of the page makes it faint (H44). Where the browser cannot say, it is taken to be seen.
 */
export class Sight {
  #isSeen = true;
  #wasSeen = false;
  readonly #observer: IntersectionObserver;

  constructor(element: Element, signal: AbortSignal) {
    const options: SightOptions = { threshold: [0, 1], trackVisibility: true, delay: 100 };
    this.#observer = new IntersectionObserver((entries) => this.#note(entries), options);
    this.#observer.observe(element);
    signal.addEventListener('abort', () => this.#observer.disconnect());
  }

  /** It is being shown anew. */
  begin(): void {
    this.#observer.takeRecords();
    this.#isSeen = true;
    this.#wasSeen = false;
  }

  get isSeen(): boolean {
    this.#note(this.#observer.takeRecords());
    return this.#isSeen;
  }

  #note(entries: readonly SightEntry[]): void {
    const isVisible = entries.at(-1)?.isVisible;
    if (isVisible === undefined) return;
    this.#wasSeen ||= isVisible;
    // Until it has faded in, and the browser has drawn it so, nothing can be said.
    this.#isSeen = isVisible || !this.#wasSeen;
  }
}
