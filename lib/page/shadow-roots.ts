import { isConnected, openRootOf } from './safe-dom.ts';
import type { World } from './world.ts';

/** Elements whose root may come late that are remembered: polling more would be felt. */
const waitingMost = 2_000;

/** The shadow roots of the page, open ones and, where the browser gives access, closed ones. */
export class ShadowRoots {
  /** Roots found, in the order of finding. */
  known: ShadowRoot[] = [];
  readonly #waiting = new Set<Element>();
  readonly #closedRootOf: World['closedRootOf'];
  readonly #onFound: (root: ShadowRoot) => void;

  constructor(closedRootOf: World['closedRootOf'], onFound: (root: ShadowRoot) => void) {
    this.#closedRootOf = closedRootOf;
    this.#onFound = onFound;
  }

  /** Looks at an element while the page is read: nearly always it has no root and never will. */
  meet(element: Element, name: string, isEmpty: boolean): void {
    const open = openRootOf(element);
    if (open) this.#take(open);
    // Asking for closed roots is slow, so only those are asked that look like hosts: custom or empty.
    else if (isEmpty || name.includes('-')) this.#ask(element);
  }

  /** Looks again at elements that had no root yet: scripts attach them at any time, and tell nobody. */
  poll(): void {
    const waiting = [...this.#waiting];
    this.#waiting.clear();
    for (const element of waiting) if (isConnected(element)) this.#ask(element);
  }

  /** Lets go of roots whose host has left the page; true if there were any. */
  dropRemoved(): boolean {
    const before = this.known.length;
    this.known = this.known.filter((root) => isConnected(root.host));
    return this.known.length < before;
  }

  #ask(element: Element): void {
    const root = openRootOf(element) ?? this.#closedRootOf(element);
    if (root) this.#take(root);
    else if (this.#waiting.size < waitingMost) this.#waiting.add(element);
  }

  #take(root: ShadowRoot): void {
    if (this.known.includes(root)) return;
    this.known.push(root);
    this.#onFound(root);
  }
}
