import { careInterval } from '../limits.ts';
import { elementAbove, isRendered } from './safe-dom.ts';

/** Hidden elements watched at once, those met last: of others most have left the page or are hidden for good. */
const watchedMost = 1_000;

/** Waits for hidden elements to be shown: an observer of their boxes sees what a page's class names do not tell. */
export class HiddenText {
  readonly #waiting = new Set<Element>();
  readonly #observer: IntersectionObserver;

  constructor(onShown: (element: Element) => void, signal: AbortSignal) {
    this.#observer = new IntersectionObserver(
      (entries) => {
        for (const { isIntersecting, target } of entries) {
          if (!isIntersecting) continue;
          this.#observer.unobserve(target);
          if (isRendered(target)) {
            this.#waiting.delete(target);
            onShown(target);
          } else {
            // `visibility: hidden` leaves the box as it was: then nothing tells but looking again.
            setTimeout(() => signal.aborted || this.#observer.observe(target), careInterval);
          }
        }
      },
      // Wherever it stands.
      { root: document, rootMargin: '9999%' },
    );
    signal.addEventListener('abort', () => this.#observer.disconnect());
  }

  add(hidden: Element): void {
    let element = hidden;
    // Without a box of its own it is shown with the one around it.
    while (getComputedStyle(element).display === 'contents') element = elementAbove(element)!;
    if (this.#waiting.size >= watchedMost) {
      const [eldest] = this.#waiting;
      this.#waiting.delete(eldest!);
      this.#observer.unobserve(eldest!);
    }
    this.#waiting.add(element);
    this.#observer.observe(element);
  }
}
