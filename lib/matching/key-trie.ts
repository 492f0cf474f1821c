/** What a slot holds, side by side so that a step touches one line of the cache: */
const slotSize = 4;
/** the unit of its edge, and entry + 1 of the first key that ends here (0: none); at 0 the parent node (0: free). */
const unitAt = 1;
const entryAt = 2;

/** Parent of keys that are one unit long. */
const lone = -0x20000;

/**
 * A trie of UTF-16 code units in one open-addressed hash table: a node is the slot of the edge that leads to it.
 * No object is made for a node, so that 100,000 keys compile in a moment and cost a page little memory.
 */
export class KeyTrie {
  readonly #mask: number;
  readonly #slots: Int32Array;

  /** @param units no fewer than the code units of all keys together. */
  constructor(units: number) {
    let size = 64;
    while (size < units * 1.3) size *= 2;
    this.#mask = size - 1;
    this.#slots = new Int32Array((size + 1) * slotSize);
  }

  /** The node of a first unit: every text begins at one, so none is stored. */
  first(unit: number): number {
    return -1 - unit;
  }

  /** The node of a key that is this unit and no more, or 0. */
  alone(unit: number): number {
    return this.child(lone, unit);
  }

  /** Adds the path of a text, and returns its last node. */
  add(text: string): number {
    const isLone = text.length === 1;
    let node = isLone ? lone : this.first(text.charCodeAt(0));
    for (let at = isLone ? 0 : 1; at < text.length; at++) {
      const unit = text.charCodeAt(at);
      const slot = this.#slot(node, unit);
      this.#slots[slot] = node;
      this.#slots[slot + unitAt] = unit;
      node = slot;
    }
    return node;
  }

  /** The node one unit further, or 0. */
  child(node: number, unit: number): number {
    const slot = this.#slot(node, unit);
    return this.#slots[slot] === 0 ? 0 : slot;
  }

  /** First entry at a node, or -1. */
  entry(node: number): number {
    return this.#slots[node + entryAt]! - 1;
  }

  setEntry(node: number, entry: number): void {
    this.#slots[node + entryAt] = entry + 1;
  }

  /** Slot of the edge, or the free slot where it belongs. */
  #slot(node: number, unit: number): number {
    const slots = this.#slots;
    let hash = Math.imul(node, 0x9e3779b1) ^ Math.imul(unit, 0x85ebca6b);
    hash ^= hash >>> 15;
    for (let at = hash & this.#mask; ; at = (at + 1) & this.#mask) {
      // No node is 0: that is what a free slot has for a parent.
      const slot = (at + 1) * slotSize;
      const parent = slots[slot]!;
      if (parent === 0 || (parent === node && slots[slot + unitAt] === unit)) return slot;
    }
  }
}
