/** Finds rows by pieces of their keys without cutting these out: most candidates hold others, and are asked for each. */
export class KeyIndex<Row extends { key: string }> {
  readonly #rows: readonly Row[];
  /** Numbers of rows, from 1, by the hash of their keys (open addressing); 0 where there is none. */
  readonly #table: Uint32Array;
  /** Hashes of the beginnings of the key in hand, and what shifts them (Karp and Rabin 1987). */
  readonly #begun: Uint32Array;
  readonly #powers: Uint32Array;
  #key = '';

  /** No two rows have the same key. */
  constructor(rows: readonly Row[]) {
    const longest = rows.reduce((most, { key }) => Math.max(most, key.length), 0);
    this.#rows = rows;
    this.#table = new Uint32Array(2 << Math.ceil(Math.log2(rows.length + 1)));
    this.#begun = new Uint32Array(longest + 1);
    this.#powers = new Uint32Array(longest + 1).fill(1);
    for (let at = 0; at < longest; at++) this.#powers[at + 1] = Math.imul(this.#powers[at]!, base);
    for (const [at, { key }] of rows.entries()) {
      this.take(key);
      let place = this.#placeOf(0, key.length);
      while (this.#table[place] !== 0) place = this.#after(place);
      this.#table[place] = at + 1;
    }
  }

  /** Pieces of this key, which a row has, are asked for from now on. */
  take(key: string): void {
    this.#key = key;
    for (let at = 0; at < key.length; at++)
      this.#begun[at + 1] = Math.imul(this.#begun[at]!, base) + key.charCodeAt(at);
  }

  /** The row whose key is the piece `[start, end)` of the key taken. */
  find(start: number, end: number): Row | undefined {
    for (let place = this.#placeOf(start, end); this.#table[place] !== 0; place = this.#after(place)) {
      const row = this.#rows[this.#table[place]! - 1]!;
      if (row.key.length === end - start && this.#key.startsWith(row.key, start)) return row;
    }
    return undefined;
  }

  #placeOf(start: number, end: number): number {
    const hash = this.#begun[end]! - Math.imul(this.#begun[start]!, this.#powers[end - start]!);
    return (hash ^ (hash >>> 15)) & (this.#table.length - 1);
  }

  #after(place: number): number {
    return (place + 1) & (this.#table.length - 1);
  }
}

const base = 0x01000193;
