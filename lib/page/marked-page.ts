import { liveRanges } from '../limits.ts';
import type { PageState } from '../questions.ts';
import type { FindTerms } from './find-matches.ts';
import { HiddenText } from './hidden-text.ts';
import type { MarkedFlow } from './marked-flow.ts';
import { Marks } from './marks.ts';
import { PageReader, type ReadingListener } from './page-reader.ts';
import { Painter } from './painter.ts';
import { isText, walkerIn } from './safe-dom.ts';
import { Scanner } from './scanner.ts';
import { ShadowRoots } from './shadow-roots.ts';
import { idle, inSlices } from './slices.ts';
import { type PageListener, PageWatch } from './watch-page.ts';
import type { MarkedTrees, Paint, World } from './world.ts';

export interface MarkedPageOptions {
  find: FindTerms;
  world: Pick<World, 'closedRootOf'>;
  state: Pick<PageState, 'density'>;
  signal: AbortSignal;
}

/** Keeps the marks of the document and its shadow roots in step with the page. */
export class MarkedPage implements MarkedTrees, PageListener, ReadingListener {
  readonly marks: Marks;
  pointed: PointerEvent | null = null;
  /** Watching would slow the page: marks are as they were. */
  paused = false;
  readonly #painter: Painter;
  readonly #roots: ShadowRoots;
  readonly #reader: PageReader;
  readonly #watch: PageWatch;
  readonly #signal: AbortSignal;
  readonly #onMarked: () => void;
  /** `marks.changes` when they were painted last. */
  #painted = 0;
  /** All is being read for the first time: only what is near is painted, for most of the rest would be taken away again. */
  #isFirst = true;
  /** Flows found before a storm: those not found again afterwards are gone. */
  #stale: readonly MarkedFlow[] = [];

  /** `onMarked` is called after each round of reading. */
  constructor(
    { find, world, state, signal }: MarkedPageOptions,
    { highlights, palette }: Paint,
    onMarked: () => void,
  ) {
    this.#onMarked = onMarked;
    this.#signal = signal;
    this.#painter = new Painter(highlights, palette, state.density, signal);
    this.marks = new Marks((flow) => {
      // The same words may have come instead, or another occurrence be the first now.
      if (flow.painted.length > 0) this.#reader.now();
    });
    this.#roots = new ShadowRoots(world.closedRootOf, (root) => this.#take(root));
    const hidden = new HiddenText((element) => this.#reader.changed([element]), signal);
    const scanner = new Scanner(find, this.marks, {
      meet: (element, name, isEmpty) => this.#roots.meet(element, name, isEmpty),
      hidden: (element) => hidden.add(element),
    });
    this.#reader = new PageReader(scanner, this, signal);
    this.#watch = new PageWatch(this, signal);
    const pointed = (event: PointerEvent) => {
      this.pointed = event;
    };
    for (const type of ['pointermove', 'pointerup'] as const)
      addEventListener(type, pointed, { signal, capture: true });
    this.#take(document);
  }

  get trees(): readonly Node[] {
    return [document, ...this.#roots.known];
  }

  /** Other text may be in view. */
  look(): void {
    if (this.#isFirst || this.marks.total > liveRanges) this.place();
  }

  /** Text that was near may be far apart. */
  place(): void {
    this.#painter.paint(this.marks, !this.#isFirst);
  }

  /** The page's colours have changed. */
  recolour(): void {
    this.#painter.repaint(this.marks);
  }

  /** Looks for shadow roots that came late. */
  poll(): void {
    this.#roots.poll();
  }

  #take(root: Node): void {
    this.#watch.watch(root);
    this.#reader.readAll(root);
  }

  added(nodes: readonly Node[]): void {
    this.#reader.changed(nodes);
  }

  changed(node: Node): void {
    if (isText(node)) this.#forget(node);
    this.#reader.changed([node]);
  }

  removed(node: Node): void {
    this.#reader.removed(node);
    if (isText(node)) this.#forget(node);
    else {
      const walker = walkerIn(node, NodeFilter.SHOW_TEXT);
      while (walker.nextNode() !== null) this.#forget(walker.currentNode);
      // With its shadow roots, of which nobody is told.
      this.#reader.soon();
    }
  }

  /** A flow goes with any of its nodes; what stands in the others is read again. */
  #forget(text: Node): void {
    const flow = this.marks.forget(text);
    this.#reader.changed(flow?.nodes.filter((other) => other !== text) ?? []);
  }

  storm(): void {
    this.paused = true;
    this.#reader.clear();
  }

  calm(): void {
    this.paused = false;
    this.#stale = [...this.marks.flows()];
    for (const tree of this.trees) this.#take(tree);
  }

  done(whole: boolean): void {
    if (this.#roots.dropRemoved()) this.marks.sweep();
    if (whole) {
      for (const flow of this.#stale) if (!flow.dropped) this.marks.forget(flow.nodes[0]!);
      this.#stale = [];
    }
    // What was painted meanwhile was only what is near.
    if (this.#isFirst) this.#painted = 0;
    this.#isFirst = false;
    this.paint();
    this.#onMarked();
    if (whole && this.marks.total > 0)
      void idle(this.#signal, 1_000).then(() => inSlices(this.marks.nameInSteps(), this.#signal));
  }

  /** A page that changes all the time mostly changes elsewhere. */
  paint(): void {
    if (this.marks.changes === this.#painted) return;
    this.#painter.paintMore(this.marks, !this.#isFirst);
    this.#painted = this.marks.changes;
  }
}
