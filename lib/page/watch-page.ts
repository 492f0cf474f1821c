import { stormNodes, stormRest, stormRestMost } from '../limits.ts';
import { mayRunThrough } from './element-kinds.ts';
import { firstChildOf, isElement } from './safe-dom.ts';

export interface PageListener {
  /** The document and its shadow roots. */
  readonly trees: readonly Node[];
  /** Nodes came, each with all in it; some may have gone again. */
  added(nodes: readonly Node[]): void;
  /** Text in or around a node has changed. */
  changed(node: Node): void;
  /** A node left the page, with all in it. */
  removed(node: Node): void;
  /** So much changes that watching would slow the page: nothing is told until `calm`. */
  storm(): void;
  /** Anything may have changed meanwhile. */
  calm(): void;
}

const watched: MutationObserverInit = { subtree: true, childList: true, characterData: true };

/** Tells of changes of text until the signal; stands back for longer and longer while a storm goes on. */
export class PageWatch {
  readonly #listener: PageListener;
  readonly #observer = new MutationObserver((records) => this.#hear(records));
  /** Beginning of the second in which `#nodes` changed. */
  #second = 0;
  #nodes = 0;
  #rest = stormRest;
  #resting: ReturnType<typeof setTimeout> | undefined;

  constructor(listener: PageListener, signal: AbortSignal) {
    this.#listener = listener;
    signal.addEventListener('abort', () => {
      this.#observer.disconnect();
      clearTimeout(this.#resting);
    });
  }

  /** Watches one more document or shadow root. */
  watch(root: Node): void {
    this.#observer.observe(root, watched);
  }

  /** A thousand records come at once, to code that the engine has hardly met: little is asked and called for each. */
  #hear(records: MutationRecord[]): void {
    const now = performance.now();
    if (now - this.#second > 1_000) {
      this.#second = now;
      this.#nodes = 0;
    }
    const all: Node[] = [];
    let nodes = this.#nodes;
    for (const record of records) {
      const { addedNodes, removedNodes } = record;
      const added = addedNodes.length;
      const removed = removedNodes.length;
      // Lists are walked by number, which costs half of what asking them one by one does.
      for (let at = 0; at < added; at++) all.push(addedNodes[at]!);
      for (let at = 0; at < removed; at++) this.#listener.removed(removedNodes[at]!);
      if (added === 0 && removed > 0) besideGap(record, this.#listener);
      else if (added === 0) this.#listener.changed(record.target);
      nodes += 1 + added + removed;
      if (nodes > stormNodes) {
        this.#standBack();
        return;
      }
    }
    this.#nodes = nodes;
    this.#listener.added(all);
  }

  #standBack(): void {
    this.#observer.disconnect();
    this.#nodes = 0;
    this.#listener.storm();
    clearTimeout(this.#resting);
    this.#resting = setTimeout(() => this.#tryAgain(), this.#rest);
    this.#rest = Math.min(this.#rest * 2, stormRestMost);
  }

  /** Watches again; a second without a storm means calm. */
  #tryAgain(): void {
    for (const root of this.#listener.trees) this.#observer.observe(root, watched);
    this.#resting = setTimeout(() => {
      this.#rest = stormRest;
      this.#listener.calm();
    }, 1_000);
  }
}

/** What stands where nodes were taken out has changed, if the flow runs on there. */
function besideGap({ target, previousSibling, nextSibling }: MutationRecord, listener: PageListener): void {
  const emptied = firstChildOf(target) === null ? target : null;
  const changed = [nextSibling, previousSibling, emptied].find((node) => node !== null && runsOn(node));
  if (changed) listener.changed(changed);
}

const runsOn = (node: Node): boolean => !isElement(node) || mayRunThrough(node);
