import { pointerDelay } from '../limits.ts';
import type { MarkedPlace } from './marked-place.ts';
import { matchAt } from './match-at.ts';
import type { Quotes } from './quotes.ts';
import type { MarkedTrees } from './world.ts';

/** Where the pointer or a finger is, and on which term or quotation; a hit test costs, so a moving pointer is asked now and then. */
export class Pointer {
  point = { x: -1, y: -1 };
  readonly #page: MarkedTrees;
  readonly #quotes: Pick<Quotes, 'at'>;
  readonly #over: (place: MarkedPlace | null) => void;
  #asking: ReturnType<typeof setTimeout> | undefined;
  /** On this term a selection ended: what the reader wants is beside it, until they have been elsewhere. */
  #selected: MarkedPlace | null = null;

  constructor(
    page: MarkedTrees,
    quotes: Pick<Quotes, 'at'>,
    over: (place: MarkedPlace | null) => void,
    signal: AbortSignal,
  ) {
    this.#page = page;
    this.#quotes = quotes;
    this.#over = over;
    signal.addEventListener('abort', () => clearTimeout(this.#asking));
  }

  moved({ pointerType, buttons, clientX, clientY }: PointerEvent): void {
    if (pointerType === 'touch') return;
    this.point = { x: clientX, y: clientY };
    if (buttons !== 0) return;
    this.#asking ??= setTimeout(() => {
      this.#asking = undefined;
      const place = this.place();
      if (place?.match !== this.#selected?.match) this.#selected = null;
      this.#over(this.#selected === null ? place : null);
    }, pointerDelay);
  }

  /** A button was let go: where the reader has selected text, the term there is the end of it and not what they ask for. */
  released(): void {
    this.#selected = document.getSelection()?.isCollapsed === false ? this.place() : null;
  }

  /** The term or quotation under a finger that has just tapped. */
  tapped({ clientX, clientY }: MouseEvent): MarkedPlace | null {
    this.point = { x: clientX, y: clientY };
    return this.place();
  }

  /** The term or quotation at `point`. */
  place(): MarkedPlace | null {
    const { x, y } = this.point;
    return matchAt(x, y, this.#page.marks, this.#page.trees) ?? this.#quotes.at(x, y);
  }
}
