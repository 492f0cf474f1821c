import { changeDelay, repaintDelay } from '../limits.ts';
import { inSlices } from './slices.ts';

/** A walk that the page keeps cutting short is begun again this often. */
const restarts = 5;

/** Reads trees and changed nodes; what `Scanner` is. */
interface Reader {
  all(root: Node): Generator<void, void, void>;
  around(changed: Set<Node>): Generator<void, void, void>;
  isCutBy(removed: Node): boolean;
}

export interface ReadingListener {
  /** More has been read; not told more often than painting bears. */
  paint(): void;
  /** All is read for now; `whole` if a whole tree was. */
  done(whole: boolean): void;
}

/** When to read what: whole trees first, then what has changed, in slices and bursts. */
export class PageReader {
  readonly #reader: Reader;
  readonly #listener: ReadingListener;
  readonly #signal: AbortSignal;
  readonly #changed = new Set<Node>();
  readonly #unread: Node[] = [];
  #scheduled = false;
  /** When the last round ended (ms). */
  #ended = 0;
  #cut = false;
  #reading: Generator<void, void, void> | undefined;

  constructor(reader: Reader, listener: ReadingListener, signal: AbortSignal) {
    this.#reader = reader;
    this.#listener = listener;
    this.#signal = signal;
  }

  /** Reads a whole tree, soon. */
  readAll(root: Node): void {
    this.#unread.push(root);
    this.#schedule(0);
  }

  /** Reads the flows that some nodes stand in, and those inside of them, once the burst of changes is over. */
  changed(nodes: readonly Node[]): void {
    for (const node of nodes) this.#changed.add(node);
    if (nodes.length > 0) this.soon();
  }

  /** A node has left the page. */
  removed(node: Node): void {
    this.#changed.delete(node);
    if (!this.#reader.isCutBy(node)) return;
    this.#cut = true;
    this.#reading?.return();
  }

  /** Tells the listener before long, though there may be nothing to read. */
  soon(): void {
    this.#schedule(changeDelay);
  }

  /** The same at once, that what was painted does not blink; not over and over. */
  now(): void {
    this.#schedule(performance.now() < this.#ended + changeDelay ? changeDelay : 0);
  }

  /** Forgets what has changed. */
  clear(): void {
    this.#changed.clear();
  }

  #schedule(delay: number): void {
    if (this.#scheduled) return;
    this.#scheduled = true;
    setTimeout(() => void this.#work(), delay);
  }

  async #work(): Promise<void> {
    const whole = this.#unread.length > 0;
    for (let left = restarts; this.#unread.length > 0 && !this.#signal.aborted; ) {
      this.#cut = false;
      await this.#read(this.#reader.all(this.#unread[0]!));
      if (!this.#cut || left-- === 0) this.#unread.shift();
    }
    this.#cut = false;
    await this.#read(this.#reader.around(this.#changed), performance.now() + repaintDelay);
    if (this.#signal.aborted) return;
    this.#scheduled = false;
    this.#ended = performance.now();
    this.#listener.done(whole);
    if (this.#changed.size > 0 || this.#unread.length > 0) this.#schedule(changeDelay);
  }

  /** Paints what it has read from the time `next` on, then ever more rarely: each painting makes the browser draw. */
  async #read(work: Generator<void, void, void>, next = 0): Promise<void> {
    // What the first slice gave is most of what is in sight: a page is mostly read before the next.
    let pause = 3 * repaintDelay;
    this.#reading = work;
    await inSlices(work, this.#signal, () => {
      const now = performance.now();
      if (now < next) return false;
      next = now + pause;
      pause *= 2;
      this.#listener.paint();
      return true;
    });
  }
}
