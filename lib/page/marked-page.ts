import { changeDelay, liveRanges, repaintDelay } from '../limits.ts';
import type { FindTerms } from './find-matches.ts';
import { HiddenText } from './hidden-text.ts';
import { type MarkedFlow, Marks } from './marks.ts';
import { Painter } from './painter.ts';
import { isText } from './safe-dom.ts';
import { Scanner } from './scanner.ts';
import { ShadowRoots } from './shadow-roots.ts';
import { inSlices } from './slices.ts';
import { type PageWatch, watchPage } from './watch-page.ts';
import type { Paint, World } from './world.ts';

/** A walk that the page keeps cutting short is begun again this often. */
const restarts = 5;

/** Keeps the marks of the document and its shadow roots in step with the page. */
export class MarkedPage {
  readonly marks: Marks;
  readonly roots: ShadowRoots;
  /** Watching would slow the page: marks are as they were. */
  paused = false;
  readonly #painter: Painter;
  readonly #scanner: Scanner;
  readonly #hidden: HiddenText;
  readonly #watch: PageWatch;
  readonly #signal: AbortSignal;
  readonly #onMarked: () => void;
  readonly #changed = new Set<Node>();
  readonly #unread: Node[] = [];
  #scheduled: ReturnType<typeof setTimeout> | undefined;
  /** Flows found before a storm: those not found again afterwards are gone. */
  #stale: readonly MarkedFlow[] = [];
  #working = false;
  #cut = false;

  /** `onMarked` is called after each round of reading. */
  constructor(
    { find, world, signal }: { find: FindTerms; world: Pick<World, 'closedRootOf'>; signal: AbortSignal },
    paint: Paint,
    onMarked: () => void,
  ) {
    this.#signal = signal;
    this.#onMarked = onMarked;
    this.#painter = new Painter(paint.highlights, paint.palette);
    this.marks = new Marks((flow) => this.#painter.unpaint(flow));
    this.roots = new ShadowRoots(world.closedRootOf, (root) => this.#take(root));
    this.#hidden = new HiddenText((shown) => this.note(shown), signal);
    this.#scanner = new Scanner(find, this.marks, {
      meet: (element) => this.roots.meet(element),
      hidden: (element) => this.#hidden.add(element),
    });
    this.#watch = watchPage(
      {
        changed: (nodes) => this.#noteChanges(nodes),
        removed: (node) => this.#forget(node),
        storm: () => this.#storm(),
        calm: () => this.#readAgain(),
      },
      signal,
    );
    this.#take(document);
  }

  /** Nodes the marks stand in, document first: what the text of the page is read from. */
  get trees(): readonly Node[] {
    return [document, ...this.roots.known];
  }

  /** Other text may be in view. */
  look(): void {
    if (this.marks.total > liveRanges) this.#painter.paint(this.marks);
  }

  /** The page's colours have changed. */
  recolour(): void {
    this.#painter.repaint(this.marks);
  }

  /** Reads elements again, for instance because they are shown now. */
  note(nodes: readonly Node[]): void {
    for (const node of nodes) this.#changed.add(node);
    if (this.#changed.size > 0) this.#schedule(changeDelay);
  }

  /** Looks for shadow roots that came late. */
  poll(): void {
    this.roots.poll();
  }

  #take(root: Node): void {
    this.#unread.push(root);
    this.#watch.watch(root);
    this.#schedule(0);
  }

  #noteChanges(nodes: readonly Node[]): void {
    for (const node of nodes) if (isText(node)) this.#forgetText(node);
    this.note(nodes);
  }

  #forget(node: Node): void {
    if (this.#scanner.isCutBy(node)) this.#cut = true;
    this.#changed.delete(node);
    if (isText(node)) this.#forgetText(node);
    else {
      const walker = document.createTreeWalker(node, NodeFilter.SHOW_TEXT);
      while (walker.nextNode() !== null) this.#forgetText(walker.currentNode as Text);
    }
  }

  /** A flow goes with any of its nodes; what stands in the others is read again. */
  #forgetText(node: Text): void {
    const flow = this.marks.forget(node);
    if (flow !== undefined) this.note(flow.nodes.filter((other) => other !== node));
  }

  #storm(): void {
    this.paused = true;
    this.#changed.clear();
  }

  #readAgain(): void {
    this.paused = false;
    this.#stale = [...this.marks.flows()];
    for (const tree of this.trees) this.#take(tree);
  }

  #schedule(delay: number): void {
    if (this.#working || this.#scheduled !== undefined || this.#signal.aborted) return;
    this.#scheduled = setTimeout(() => {
      this.#scheduled = undefined;
      void this.#work();
    }, delay);
  }

  /** Reads what is new, then what has changed, until neither is left. */
  async #work(): Promise<void> {
    this.#working = true;
    const readAll = this.#unread.length > 0;
    for (let left = restarts; this.#unread.length > 0 && !this.#signal.aborted; ) {
      const root = this.#unread[0]!;
      this.#cut = false;
      await this.#read(this.#scanner.all(root));
      if (!this.#cut || left-- === 0) this.#unread.shift();
    }
    if (this.roots.dropRemoved()) this.marks.sweep();
    for (const flow of this.#stale) if (!flow.dropped) this.marks.forget(flow.nodes[0]!);
    this.#stale = [];
    await this.#read(this.#scanner.around(this.#changed));
    this.#working = false;
    if (this.#signal.aborted) return;
    if (readAll) this.look();
    this.#onMarked();
    if (this.#changed.size > 0 || this.#unread.length > 0) this.#schedule(changeDelay);
  }

  /** Paints what the first slice gave, then now and then and at the end: each painting makes the browser draw. */
  async #read(work: Generator<void, void, void>): Promise<void> {
    let painted = Number.NEGATIVE_INFINITY;
    await inSlices(this.#untilCut(work), this.#signal, () => {
      const now = performance.now();
      if (now - painted < repaintDelay || this.marks.total === 0) return;
      painted = now;
      this.#painter.paintFresh(this.marks);
    });
    if (!this.#signal.aborted) this.#painter.paintFresh(this.marks);
  }

  *#untilCut(work: Generator<void, void, void>): Generator<void, void, void> {
    for (const _ of work) {
      yield;
      if (this.#cut) return;
    }
  }
}
