import { pointerDelay } from '../limits.ts';
import { type MarkedPlace, matchAt } from './match-at.ts';
import type { MarkedTrees } from './world.ts';

/** Where the pointer or a finger is, and on which term; a hit test costs, so a moving pointer is asked now and then. */
export class Pointer {
  point = { x: -1, y: -1 };
  readonly #page: MarkedTrees;
  readonly #over: (place: MarkedPlace | null) => void;
  #asking: ReturnType<typeof setTimeout> | undefined;

  constructor(page: MarkedTrees, over: (place: MarkedPlace | null) => void, signal: AbortSignal) {
    this.#page = page;
    this.#over = over;
    signal.addEventListener('abort', () => clearTimeout(this.#asking));
  }

  moved({ pointerType, buttons, clientX, clientY }: PointerEvent): void {
    if (pointerType === 'touch' || buttons !== 0) return;
    this.point = { x: clientX, y: clientY };
    this.#asking ??= setTimeout(() => {
      this.#asking = undefined;
      this.#over(this.#place());
    }, pointerDelay);
  }

  /** The term under a finger that has just tapped. */
  tapped({ clientX, clientY }: PointerEvent): MarkedPlace | null {
    this.point = { x: clientX, y: clientY };
    return this.#place();
  }

  #place(): MarkedPlace | null {
    return matchAt(this.point.x, this.point.y, this.#page.marks, this.#page.trees);
  }
}
