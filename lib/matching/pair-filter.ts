/**
 * Says of two neighbouring code units whether a key may begin with them: wrong now and then, but only with yes
 * (B. H. Bloom, 1970). It is small enough for the fastest cache and turns most of a page away.
 */
export class PairFilter {
  readonly #mask: number;
  readonly #bits: Uint32Array;
  /** Units that are a key of their own. */
  readonly #alone = new Uint32Array(2048);

  constructor(keys: number) {
    let size = 1 << 15;
    while (size < keys * 16 && size < 1 << 20) size *= 2;
    this.#mask = size - 1;
    this.#bits = new Uint32Array(size >>> 5);
  }

  add(key: string): void {
    const first = key.charCodeAt(0);
    if (key.length === 1) this.#alone[first >>> 5]! |= 1 << (first & 31);
    else {
      const hash = hashOf(first, key.charCodeAt(1)) & this.#mask;
      this.#bits[hash >>> 5]! |= 1 << (hash & 31);
    }
  }

  /** The first offset from `at` on where a key may begin; the length of the text if there is none. */
  next(text: string, at: number): number {
    const bits = this.#bits;
    const alone = this.#alone;
    const mask = this.#mask;
    const length = text.length;
    let first = text.charCodeAt(at);
    for (let place = at; place < length; place++) {
      const second = text.charCodeAt(place + 1);
      const hash = hashOf(first, second) & mask;
      if ((bits[hash >>> 5]! >>> (hash & 31)) & 1 || (alone[first >>> 5]! >>> (first & 31)) & 1) return place;
      first = second;
    }
    return length;
  }
}

function hashOf(first: number, second: number): number {
  const hash = Math.imul(first, 0x9e3779b1) ^ Math.imul(second, 0x85ebca6b);
  return hash ^ (hash >>> 15);
}
