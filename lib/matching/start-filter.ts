/**
 * Says of a place whether a key may begin there, by its first three code units: wrong now and then, but only with yes
 * (B. H. Bloom, 1970). Its bits are few enough for the fastest caches and turn most of a page away.
 */
export class StartFilter {
  readonly #mask: number;
  /** First two units of any key. */
  readonly #pairs: Uint32Array;
  /** First three units of longer keys, and the two of those that have no more. */
  readonly #starts: Uint32Array;
  /** Units that are a key of their own. */
  readonly #alone = new Uint32Array(2048);

  constructor(keys: number) {
    let size = 1 << 15;
    while (size < keys * 16 && size < 1 << 20) size *= 2;
    this.#mask = size - 1;
    this.#pairs = new Uint32Array(size >>> 5);
    this.#starts = new Uint32Array(size >>> 5);
  }

  /** Adds a key, of one code unit at least. */
  add(key: string): void {
    if (key.length === 1) set(this.#alone, key.charCodeAt(0));
    else {
      set(this.#pairs, beginningOf(key.slice(0, 2)) & this.#mask);
      set(this.#starts, beginningOf(key) & this.#mask);
    }
  }

  /** Is this unit alone a key? */
  isKey(unit: number): boolean {
    return has(this.#alone, unit);
  }

  /**
   * The first offset from `at` on where a key may begin; `length` if there is none. Most of what it costs is spent
   * before the engine has compiled it: so it calls nothing, and no number of it leaves 30 bits.
   */
  next(units: Uint16Array, length: number, at: number): number {
    const pairs = this.#pairs;
    const starts = this.#starts;
    const alone = this.#alone;
    const mask = this.#mask;
    let first = units[at]!;
    for (let place = at; place < length; place++) {
      // What stands behind the end belongs to no key: then none is found there.
      const second = units[place + 1]!;
      const pair = first * one + second * two;
      const bit = (pair ^ (pair >>> 11)) & mask;
      if ((alone[first >>> 5]! >>> (first & 31)) & 1) return place;
      if (
        (pairs[bit >>> 5]! >>> (bit & 31)) & 1 &&
        (has(starts, bit) || has(starts, spread(pair ^ (units[place + 2]! * three)) & mask))
      )
        return place;
      first = second;
    }
    return length;
  }
}

/** Odd factors: a code unit times each, and the first two together, stay below 2³⁰. */
const one = 421;
const two = 7919;
const three = 12289;

const spread = (hash: number) => hash ^ (hash >>> 11);

/** Up to three first units of a text in one number; 0 stands for those it has not. */
const beginning = (first: number, second: number, third: number): number =>
  spread((first * one + second * two) ^ (third * three));

/** Behind the end of a text `charCodeAt` gives NaN, which becomes 0. */
const beginningOf = (text: string): number =>
  beginning(text.charCodeAt(0), text.charCodeAt(1) | 0, text.charCodeAt(2) | 0);

const has = (bits: Uint32Array, bit: number) => ((bits[bit >>> 5]! >>> (bit & 31)) & 1) === 1;

function set(bits: Uint32Array, bit: number): void {
  bits[bit >>> 5]! |= 1 << (bit & 31);
}
