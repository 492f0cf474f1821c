/**
 * Says of a place whether a key may begin there, by its first two code units: wrong now and then, but only with yes
 * (B. H. Bloom, 1970). Its bits are few enough for the fastest caches and turn most of a page away.
 */
export class StartFilter {
  readonly #mask: number;
  /** First two units of any key. */
  readonly #pairs: Uint32Array;
  /** Units that are a key of their own. */
  readonly #alone = new Uint32Array(2048);

  constructor(keys: number) {
    let size = 1 << 15;
    while (size < keys * 32 && size < 1 << 20) size *= 2;
    this.#mask = size - 1;
    this.#pairs = new Uint32Array(size >>> 5);
  }

  /** Adds a key, of one code unit at least. */
  add(key: string): void {
    if (key.length === 1) set(this.#alone, key.charCodeAt(0));
    else set(this.#pairs, hash(key.charCodeAt(0), key.charCodeAt(1)) & this.#mask);
  }

  /** Is this unit alone a key? */
  isKey(unit: number): boolean {
    return ((this.#alone[unit >>> 5]! >>> (unit & 31)) & 1) === 1;
  }

  /** The first offset from `at` on where a key may begin; `length` if there is none. */
  next(units: Uint16Array, length: number, at: number): number {
    const pairs = this.#pairs;
    const alone = this.#alone;
    const mask = this.#mask;
    let first = units[at]!;
    for (let place = at; place < length; place++) {
      // What stands behind the end belongs to no key: then none is found there.
      const second = units[place + 1]!;
      const bit = hash(first, second) & mask;
      if (((pairs[bit >>> 5]! >>> (bit & 31)) | (alone[first >>> 5]! >>> (first & 31))) & 1) return place;
      first = second;
    }
    return length;
  }
}

/** Of two code units; with odd factors, and below 2³⁰, where numbers are cheapest. */
function hash(first: number, second: number): number {
  const sum = first * 421 + second * 7919;
  return sum ^ (sum >>> 11);
}

function set(bits: Uint32Array, bit: number): void {
  bits[bit >>> 5]! |= 1 << (bit & 31);
}
