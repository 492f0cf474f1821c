import { rarely } from './rarely.ts';
import {
  elementsIn,
  firstChildOf,
  isConnected,
  isElement,
  isText,
  localNameOf,
  nodeType,
  parentOf,
  rootOf,
  textIn,
  walkerIn,
} from './safe-dom.ts';
import { mayHost } from './shadow-hosts.ts';
import { ShadowRoots } from './shadow-roots.ts';
import { inSlices } from './slices.ts';
import { type PageListener, PageWatch } from './watch-page.ts';
import type { World } from './world.ts';

/** Elements, text and CDATA. https://dom.spec.whatwg.org/#interface-nodefilter */
const read = 1 | 4 | 8;

/** Text in these is never marked. */
const unread = /^(script|style|noscript|title|rt|rp|rtc)$/;

/** Text looked through in one go, in code units, and nodes walked. */
const piece = 2_000;
const nodesAtOnce = 300;

/** Of a page with more elements or text (code units) not all is asked for at once. */
const elementsAtOnce = 3_000;
const textAtOnce = 200_000;

/** What is kept of a piece for the next, in code units: a term may stand across both. */
const overlap = 100;

/**
 * Looks whether a page shows signs of terms, before the script that marks them is brought: most pages and frames never do.
 * Wrong at times, but only with yes: then it calls `found`, which is to abort the signal.
 */
export class Scout implements PageListener {
  readonly #signs: RegExp;
  readonly #found: () => void;
  readonly #roots: ShadowRoots;
  readonly #watch: PageWatch;
  readonly #signal: AbortSignal;
  readonly #soon: () => void;
  /** Trees and nodes to be read. */
  readonly #waiting: Node[] = [];
  #isReading = false;

  /** `signs` as `PageState` has them. */
  constructor(
    signs: string,
    { closedRootOf }: Pick<World, 'closedRootOf'>,
    found: () => void,
    signal: AbortSignal,
  ) {
    this.#signs = new RegExp(signs);
    this.#found = found;
    this.#signal = signal;
    this.#soon = rarely(() => void this.#readOn(), signal);
    this.#watch = new PageWatch(this, signal);
    this.#roots = new ShadowRoots(closedRootOf, (root) => this.#take(root));
  }

  begin(): void {
    this.#take(document);
  }

  get trees(): readonly Node[] {
    return [document, ...this.#roots.known];
  }

  /** Looks for shadow roots that came late. */
  poll(): void {
    this.#roots.poll();
  }

  #take(root: Document | ShadowRoot): void {
    this.#watch.watch(root);
    if (!this.#isQuiet(root)) this.#waiting.push(root);
    void this.#readOn();
  }

  /** Asks for all text at once, scripts' and hidden text too, which is fast: mostly there is no sign in any of it. */
  #isQuiet(root: Document | ShadowRoot): boolean {
    const whole = isDocument(root) ? root.documentElement : root;
    if (whole === null) return true;
    const elements = elementsIn(whole);
    if (elements.length > elementsAtOnce) return false;
    const text = textIn(whole);
    if (text.length > textAtOnce || this.#signs.test(text)) return false;
    for (const element of elements) {
      // A term goes on behind the reading of its first letter.
      if (localNameOf(element) === 'rt') return false;
      this.#meet(element);
    }
    return true;
  }

  added(nodes: readonly Node[]): void {
    this.#waiting.push(...nodes);
    this.#soon();
  }

  changed(node: Node): void {
    this.added([node]);
  }

  /** What stood beside it is told by `changed`. */
  removed(): void {}

  storm(): void {
    this.#found();
  }

  calm(): void {}

  async #readOn(): Promise<void> {
    if (this.#isReading) return;
    this.#isReading = true;
    await inSlices(this.#readWaiting(), this.#signal);
    this.#isReading = false;
  }

  *#readWaiting(): Generator<void, void, void> {
    for (let node = this.#waiting.shift(); node !== undefined; node = this.#waiting.shift()) {
      if (!isConnected(node)) continue;
      let text = '';
      let nodes = 0;
      for (const more of this.#textsOf(node)) {
        text += more;
        if (++nodes % nodesAtOnce !== 0 && text.length < piece) continue;
        if (this.#signs.test(text)) return this.#found();
        text = text.slice(-overlap);
        yield;
      }
      if (this.#signs.test(text)) return this.#found();
    }
  }

  /** The text of a node and of what is in it, piece by piece, from the last words before it to the first after it. */
  *#textsOf(node: Node): Generator<string, void, void> {
    const walker = walkerIn(rootOf(node), read);
    const end = after(node, walker);
    walker.currentNode = node;
    let before = walker.previousNode();
    for (let left = nodesAtOnce; left > 0 && before !== null && !isPrinted(textOf(before)); left--)
      before = walker.previousNode();
    let isPast = false;
    for (let at: Node | null = walker.currentNode; at !== null; at = walker.nextNode()) {
      isPast ||= at === end;
      if (isElement(at)) this.#meet(at);
      const text = textOf(at);
      yield text;
      if (isPast && isPrinted(text)) return;
    }
  }

  #meet(element: Element): void {
    const name = localNameOf(element);
    if (mayHost(name)) this.#roots.meet(element, name, firstChildOf(element) === null);
  }
}

/** What is read of a node itself. */
function textOf(node: Node): string {
  if (!isText(node)) return '';
  const parent = parentOf(node);
  return parent !== null && isElement(parent) && unread.test(localNameOf(parent)) ? '' : node.data;
}

const isDocument = (root: Document | ShadowRoot): root is Document => nodeType(root) === 9;

/** Signs of two letters bear between them what is not seen, and all else beyond ASCII. */
const isPrinted = (text: string): boolean => /[!-~]/.test(text);

/** The first node behind a node and all in it. */
function after(node: Node, walker: TreeWalker): Node | null {
  walker.currentNode = node;
  while (walker.nextSibling() === null) if (walker.parentNode() === null) return null;
  return walker.currentNode;
}
