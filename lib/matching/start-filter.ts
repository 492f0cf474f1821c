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

  add(key: string): void {
    const first = key.charCodeAt(0);
    if (key.length === 1) set(this.#alone, first);
    if (key.length < 2) return;
    const pair = mix(first, key.charCodeAt(1));
    set(this.#pairs, pair & this.#mask);
    set(this.#starts, (key.length === 2 ? pair : mix(pair, key.charCodeAt(2))) & this.#mask);
  }

  isAlone(unit: number): boolean {
    return has(this.#alone, unit);
  }

  /** The first offset from `at` on where a key may begin; `length` if there is none. */
  next(units: Uint16Array, length: number, at: number): number {
    const pairs = this.#pairs;
    const starts = this.#starts;
    const alone = this.#alone;
    const mask = this.#mask;
    let first = units[at]!;
    for (let place = at; place < length; place++) {
      // What stands behind the end belongs to no key: then the trie says no.
      const second = units[place + 1]!;
      const pair = mix(first, second);
      if (has(alone, first)) return place;
      if (
        has(pairs, pair & mask) &&
        (has(starts, pair & mask) || has(starts, mix(pair, units[place + 2]!) & mask))
      )
        return place;
      first = second;
    }
    return length;
  }
}

const has = (bits: Uint32Array, bit: number) => ((bits[bit >>> 5]! >>> (bit & 31)) & 1) === 1;

function set(bits: Uint32Array, bit: number): void {
  bits[bit >>> 5]! |= 1 << (bit & 31);
}

function mix(one: number, other: number): number {
  const hash = Math.imul(one, 0x9e3779b1) ^ Math.imul(other, 0x85ebca6b);
  return hash ^ (hash >>> 15);
}
