/**
 * A trie of UTF-16 code units in one open-addressed hash table: a node is the slot of the edge that leads to it.
 * No object is made for a node, so that 100,000 keys compile in a moment and cost a page little memory.
 */
export class KeyTrie {
  readonly root: number;
  readonly #mask: number;
  /** Parent node + 1; 0 where the slot is free. */
  readonly #parents: Int32Array;
  readonly #units: Uint16Array;
  /** Entry + 1 of the first entry at a node; 0 where no key ends. */
  readonly #first: Int32Array;

  /** @param units no fewer than the code units of all keys together. */
  constructor(units: number) {
    let size = 64;
    while (size < units * 1.3) size *= 2;
    this.root = size;
    this.#mask = size - 1;
    this.#parents = new Int32Array(size);
    this.#units = new Uint16Array(size);
    this.#first = new Int32Array(size);
  }

  /** Adds the path of a text, and returns its last node. */
  add(text: string): number {
    let node = this.root;
    for (let at = 0; at < text.length; at++) {
      const unit = text.charCodeAt(at);
      const slot = this.#slot(node, unit);
      this.#parents[slot] = node + 1;
      this.#units[slot] = unit;
      node = slot;
    }
    return node;
  }

  /** The node one unit further, or -1. */
  child(node: number, unit: number): number {
    const slot = this.#slot(node, unit);
    return this.#parents[slot] === 0 ? -1 : slot;
  }

  /** First entry at a node, or -1. */
  entry(node: number): number {
    return this.#first[node]! - 1;
  }

  setEntry(node: number, entry: number): void {
    this.#first[node] = entry + 1;
  }

  /** Slot of the edge, or the free slot where it belongs. */
  #slot(node: number, unit: number): number {
    let hash = Math.imul(node, 0x9e3779b1) ^ Math.imul(unit, 0x85ebca6b);
    hash ^= hash >>> 15;
    for (let slot = hash & this.#mask; ; slot = (slot + 1) & this.#mask) {
      const parent = this.#parents[slot]!;
      if (parent === 0 || (parent === node + 1 && this.#units[slot] === unit)) return slot;
    }
  }
}
