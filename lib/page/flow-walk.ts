import { Batch } from './batch.ts';
import { type ElementKind, kindOf } from './element-kinds.ts';
import {
  elementOf,
  elementType,
  firstChildOf,
  isElement,
  isTextType,
  localNameOf,
  nextSiblingOf,
  nodeType,
  parentOf,
} from './safe-dom.ts';

/** How a tree is read, and who is told of it. */
export interface Reading {
  /** Where the walk stands while it waits to go on. */
  at?: Node | null;
  /** Ask the computed style of every element. */
  careful?: boolean;
  /** Told of each element that is met, and whether nothing in it is read; a shadow root is never entered from its host. */
  meet?(element: Element, name: string, kind: ElementKind, isEmpty: boolean): void;
  /** Nodes that are to be read: each is taken out once it and all in it have been, and one right after the last is read, too. */
  unread?: Set<Node>;
}

const none = new Set<Node>();

/** Nodes walked in one go where little text comes: about a tenth of a millisecond. */
const nodesBetweenPauses = 500;

/** The first batch is small, so that the first slice ends in time: what the engine compiles meanwhile serves the others. */
const firstBatch = 500;

/** A walk through a tree in document order, from node to node without recursion: pages nest as deep as they like. */
export class FlowWalk {
  readonly #root: Node;
  readonly #reading: Reading;
  readonly #careful: boolean;
  /** Always a set, be it empty: a call that is not made at first makes the engine throw away what it has optimised when it is. */
  readonly #unread: Set<Node>;
  /** Elements entered and not yet left, and the kind of each; a `div` that was taken for a block at its name is `div`. */
  readonly #entered: Element[] = [];
  readonly #kinds: (ElementKind | 'div')[] = [];
  #until: Node;
  #node: Node | null;
  /** The last node asked for is behind: the next edge ends the walk. */
  #passed = false;
  #batch = new Batch();

  constructor(from: Node | null, root: Node, reading: Reading, until: Node) {
    this.#node = from;
    this.#root = root;
    this.#reading = reading;
    this.#until = until;
    this.#careful = reading.careful ?? false;
    this.#unread = reading.unread ?? none;
  }

  /** The flows, in batches of `most` code units or a little more; fewer or null if so many do not come within some hundred nodes. */
  *batches(most: number): Generator<Batch | null, void, void> {
    let enough = Math.min(most, firstBatch);
    while (this.#node !== null) {
      const batch = this.#batch;
      this.#walk(enough);
      this.#reading.at = this.#node;
      if (batch.isFull(0)) {
        this.#batch = batch.goOn();
        enough = Math.min(most, 2 * enough);
      }
      yield batch === this.#batch ? null : batch;
    }
  }

  #walk(enough: number): void {
    const batch = this.#batch;
    let node = this.#node;
    // The page may have put it elsewhere meanwhile.
    if (node !== null && this.#entered.length > 0 && parentOf(node) !== this.#entered.at(-1))
      this.#entered.length = this.#kinds.length = 0;
    for (let left = nodesBetweenPauses; left > 0 && node !== null && !batch.isFull(enough); left--)
      node = this.#visit(node);
    this.#node = node;
  }

  /** Reads a node, and returns the next. */
  #visit(node: Node): Node | null {
    const type = nodeType(node);
    if (type === elementType) {
      const element = node as Element;
      // Behind the last node asked for, too, a `div` may go on with what was one flow with text before it.
      const name = localNameOf(element);
      const kind = kindOf(element, this.#careful, this.#batch.isOpen || this.#passed, name);
      const inside = kind === 'block' || kind === 'inline' ? firstChildOf(node) : null;
      this.#reading.meet?.(element, name, kind, inside === null);
      if ((kind === 'block' || kind === 'break') && this.#endsAtEdge()) return null;
      if (inside !== null) {
        this.#entered.push(element);
        this.#kinds.push(kind === 'block' && name === 'div' ? name : kind);
        return inside;
      }
    } else if (isTextType(type)) {
      const element = this.#entered.at(-1) ?? elementOf(node);
      if (element !== null) this.#batch.add(node as Text, element);
    }
    return this.#leave(node);
  }

  /** Leaves a node for the next one: its sibling, or that of the nearest element above which has one. */
  #leave(left: Node): Node | null {
    // Elements above the start of the walk were not entered, so they are not read as a whole.
    let whole = true;
    for (let node = left; ; ) {
      if (whole) this.#unread.delete(node);
      const sibling = nextSiblingOf(node);
      if (node === this.#until) {
        // What was appended in a row is read in one go.
        if (sibling !== null && this.#unread.has(sibling)) this.#until = sibling;
        else this.#passed = true;
      }
      if (sibling !== null) return sibling;
      const entered = this.#entered.pop();
      const parent = entered ?? parentOf(node);
      if (parent === null || parent === this.#root) {
        this.#passed = true;
        this.#endsAtEdge();
        return null;
      }
      whole = entered !== undefined;
      if (this.#leftKind(parent, whole) !== 'inline' && this.#endsAtEdge()) return null;
      node = parent;
    }
  }

  /** A flow ends here; true if the walk does, too. */
  #endsAtEdge(): boolean {
    this.#batch.close();
    return this.#passed;
  }

  #leftKind(parent: Node, entered: boolean): ElementKind {
    const kind = entered ? this.#kinds.pop() : undefined;
    if (kind !== undefined && kind !== 'div') return kind;
    // Nothing stood before the `div`: now something may follow.
    if (kind === 'div' && !this.#batch.isOpen) return 'block';
    return isElement(parent) ? kindOf(parent, this.#careful, true) : 'block';
  }
}
