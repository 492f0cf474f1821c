/** The second version of the observer, so far in Chromium only: https://w3c.github.io/IntersectionObserver/v2/ */
type SightOptions = IntersectionObserverInit & { trackVisibility: boolean; delay: number };
type SightEntry = IntersectionObserverEntry & { isVisible?: boolean };

/**
 * Knows since when an element can really be seen: it is drawn, no other box lies over it, even one through which
 * clicks fall, and no style of the page makes it faint (H44). Where the browser cannot say that, being drawn is enough.
 */
export class Sight {
  readonly #element: HTMLElement;
  readonly #observer: IntersectionObserver;
  /** By the clock of events (ms); 0 until something is known to hide it: a slow browser's first verdict may come late. */
  #since = 0;

  constructor(element: HTMLElement, signal: AbortSignal) {
    this.#element = element;
    const options: SightOptions = { threshold: [0, 1], trackVisibility: true, delay: 100 };
    this.#observer = new IntersectionObserver((entries) => this.#note(entries), options);
    signal.addEventListener('abort', () => this.#observer.disconnect());
  }

  /** It is being shown anew: the first verdict comes when it has faded in, for until then it is faint of itself. */
  begin(): void {
    this.#observer.disconnect();
    this.#since = 0;
    requestAnimationFrame(async () => {
      await Promise.allSettled(this.#element.getAnimations().map(({ finished }) => finished));
      this.#observer.observe(this.#element);
    });
  }

  /** At this time (ms, as events state it) it was seen: what hides it until the click hides it for good. */
  wasSeenAt(time: number): boolean {
    this.#note(this.#observer.takeRecords());
    return this.#since <= time;
  }

  #note(entries: readonly SightEntry[]): void {
    for (const { isVisible = true, time } of entries) {
      if (!isVisible) this.#since = Number.POSITIVE_INFINITY;
      else if (this.#since > time) this.#since = time;
    }
  }
}
