import { matchedPiece } from '../limits.ts';
import { packedSize } from '../matching/packed-matches.ts';
import type { Batch } from './batch.ts';
import { leaveSeen, seamsHold } from './check-matches.ts';
import { type ElementKind, mayBeShown } from './element-kinds.ts';
import { type FindTerms, findMatches } from './find-matches.ts';
import { flowStart } from './flow-start.ts';
import type { Reading } from './flow-walk.ts';
import { isReadable } from './is-readable.ts';
import { MarkedFlow } from './marked-flow.ts';
import type { Marks } from './marks.ts';
import { walkBatches } from './read-flows.ts';
import { firstChildOf, holds, isConnected, parentOf, rootOf } from './safe-dom.ts';
import { mayHost } from './shadow-hosts.ts';

/** Text gathered before it is matched: about a third of a millisecond of work. */
const batchLength = 4_000;

/** What the scanner tells while it reads. */
export interface ScannerListener {
  /** An element that may have a shadow root. */
  meet(element: Element, name: string, isEmpty: boolean): void;
  /** Terms stand in it, or may, but it is not shown now. */
  hidden(element: Element): void;
}

/** Reads the page, finds its terms and keeps them in `marks`; each generator pauses after every batch. */
export class Scanner {
  readonly #find: FindTerms;
  readonly #marks: Marks;
  readonly #listener: ScannerListener;
  readonly #reading: Reading;
  /** Of what is read now, nothing is in `marks` yet. */
  #isFirst = true;
  /** Number of the walk. */
  #run = 0;
  /** Flows of the batch may stand in others that were read with care since. */
  #overlaps = false;
  /** As a function, for it is called for every element. */
  readonly #meet = (element: Element, name: string, kind: ElementKind, isEmpty: boolean): void => {
    if (kind === 'block' || kind === 'inline') {
      if (mayHost(name)) this.#listener.meet(element, name, isEmpty);
    } else if (kind === 'skip' && mayBeShown(name)) this.#listener.hidden(element);
  };

  constructor(find: FindTerms, marks: Marks, listener: ScannerListener) {
    this.#find = find;
    this.#marks = marks;
    this.#listener = listener;
    this.#reading = { meet: this.#meet };
  }

  /** Everything under a document or shadow root. */
  all(root: Node): Generator<void, void, void> {
    this.#isFirst = this.#marks.total === 0;
    this.#run++;
    return this.#takeAll(walkBatches(batchLength, firstChildOf(root), root, this.#reading));
  }

  /** The walk of `all` stands inside a node that has been removed, and would lose its way. */
  isCutBy(removed: Node): boolean {
    const { at } = this.#reading;
    return at != null && holds(removed, at);
  }

  /** Only the flows that changed nodes stand in, and those inside of them; empties the set. */
  around(changed: Set<Node>): Generator<void, void, void> {
    this.#isFirst = false;
    return this.#takeAll(this.#batchesAround(changed));
  }

  *#batchesAround(changed: Set<Node>): Generator<Batch | null, void, void> {
    const readable = new Map<Node, boolean>();
    const reading: Reading = { ...this.#reading, unread: changed };
    for (const node of changed) {
      changed.delete(node);
      const root = rootOf(node);
      if (node === root || !isConnected(node) || !isReadable(parentOf(node), root, readable)) continue;
      this.#run++;
      yield* walkBatches(batchLength, flowStart(node, root), root, reading, node);
    }
  }

  /** Nothing read waits while the page may change: each pause comes after what was read has been matched. */
  *#takeAll(batches: Iterable<Batch | null>): Generator<void, void, void> {
    for (const batch of batches) {
      if (batch !== null) {
        batch.matches = yield* findMatches(batch.takeText(), this.#find);
        this.#overlaps = false;
        this.#take(batch);
      }
      yield;
    }
  }

  /** Hands each flow of a batch its matches; what the first reading does not do stands apart, for the engine has not learnt it yet. */
  #take(batch: Batch): void {
    if (!this.#isFirst) this.#forget(batch.nodes);
    this.#keepAll(batch);
    if (!this.#isFirst) this.#marks.name();
  }

  #forget(nodes: readonly Text[]): void {
    for (const node of nodes) this.#marks.forget(node);
  }

  #keepAll(batch: Batch): void {
    const { nodes, starts, flowEnds, matches } = batch;
    let firstNode = 0;
    let first = 0;
    for (const endNode of flowEnds) {
      const end = starts[endNode] ?? batch.length;
      let last = first;
      while (last < matches.length && matches[last]! < end) last += packedSize;
      if (this.#overlaps) this.#forget(nodes.slice(firstNode, endNode));
      // What was matched in pieces may have left the page meanwhile.
      const isGone = batch.length > matchedPiece && !isConnected(nodes[firstNode]!);
      if (last > first && !isGone)
        this.#keep(new MarkedFlow(batch, firstNode, endNode, first, last, this.#run));
      firstNode = endNode;
      first = last;
    }
  }

  #keep(flow: MarkedFlow): void {
    if (seamsHold(flow)) {
      leaveSeen(flow, this.#listener.hidden);
      this.#marks.keep(flow);
    } else this.#takeCarefully(flow);
  }

  #takeCarefully({ nodes }: MarkedFlow): void {
    // It may read some of what comes after.
    this.#isFirst = false;
    this.#overlaps = true;
    const root = rootOf(nodes[0]!);
    const start = flowStart(nodes[0]!, root, true);
    for (const part of walkBatches(batchLength, start, root, { careful: true }, nodes.at(-1))) {
      if (part === null) continue;
      part.matches = this.#find(part.takeText());
      this.#take(part);
    }
  }
}
