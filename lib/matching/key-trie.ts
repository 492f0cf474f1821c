/**
 * Keys as a trie whose edges lie in one hash table, so that a step costs one look into memory. The end of a key that
 * shares it with no other is not drawn out but compared (as D. R. Morrison's PATRICIA, 1968, does between branches, too).
 */

/** Numbers of an edge, side by side as they are read: the node it leaves, its unit, the node it leads to, an entry + 1. */
const edgeSize = 4;

/** Nodes below this one are those after a single code unit, and bear its number. */
const firstNode = 0x10000;

/** Odd; sums of them stay below 2³⁰, where numbers are cheapest. */
const nodeFactor = 421;
const unitFactor = 7919;

export class KeyTrie {
  /** Of each entry, the one of the same text that was added before it, + 1; or 0. */
  readonly before: number[] = [];
  /** Every edge where `place` says. Its entry is the one added last whose text ends there, or goes on as no other does. */
  edges: Int32Array;
  readonly #texts: readonly string[];
  #nodes = firstNode;

  /** `texts` will have the text of each entry; there will be about `likely` of them. */
  constructor(texts: readonly string[], likely: number) {
    this.#texts = texts;
    let size = 1024;
    while (size < 2 * likely) size *= 2;
    this.edges = new Int32Array(size * edgeSize);
  }

  /**
   * Where the edge is by which a code unit leads on from a node, or would be: then it leads to node 0. A text of one unit
   * ends with an edge of unit 0.
   */
  place(node: number, unit: number): number {
    const { edges } = this;
    const last = edges.length - edgeSize;
    const hash = node * nodeFactor + unit * unitFactor;
    let at = ((hash ^ (hash >>> 11)) * edgeSize) & last;
    while (edges[at + 2] !== 0 && (edges[at] !== node || edges[at + 1] !== unit)) at = (at + edgeSize) & last;
    return at;
  }

  /** Adds the next entry. */
  add(entry: number): void {
    const text = this.#texts[entry]!;
    let node = text.charCodeAt(0);
    for (let end = 2; ; end++) {
      const known = this.#nodes;
      const edge = this.#draw(node, text, end);
      node = this.edges[edge + 2]!;
      let other = this.edges[edge + 3]!;
      const otherText = this.#texts[other - 1];
      if (otherText !== undefined && otherText !== text && otherText.length > end) {
        this.edges[edge + 3] = 0;
        this.edges[this.#draw(node, otherText, end + 1) + 3] = other;
        other = 0;
      }
      if (node < known && end < text.length && otherText !== text) continue;
      this.before.push(other);
      this.edges[edge + 3] = entry + 1;
      return;
    }
  }

  /** The edge that leads to the first `end` units of a text; drawn if it is not there. */
  #draw(node: number, text: string, end: number): number {
    // Room for two, so that the first stays where it is while the second is drawn.
    if ((this.#nodes - firstNode + 2) * edgeSize * 2 > this.edges.length) this.#grow();
    const { edges } = this;
    const unit = text.charCodeAt(end - 1) | 0;
    const edge = this.place(node, unit);
    if (edges[edge + 2] === 0) {
      edges[edge] = node;
      edges[edge + 1] = unit;
      edges[edge + 2] = this.#nodes++;
    }
    return edge;
  }

  #grow(): void {
    const old = this.edges;
    this.edges = new Int32Array(2 * old.length);
    for (let at = 0; at < old.length; at += edgeSize) {
      if (old[at + 2]! > 0)
        this.edges.set(old.subarray(at, at + edgeSize), this.place(old[at]!, old[at + 1]!));
    }
  }
}
