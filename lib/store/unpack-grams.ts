/** Reads what `GramPacker` wrote. */
import { ByteReader } from '../glossary/byte-reader.ts';
import { countBelow } from './count-below.ts';

/** Grams from one to another, both included; the same twice reads a single gram. */
export interface GramRange {
  from: string;
  to: string;
}

/** Longest shared beginning and rest of a name: longer words are cut before. */
const longestName = 64;

/**
 * Walks through the grams of a block. `name` and `rows` are of the gram that `next` came to last; names that are not
 * asked for are never made.
 */
export class GramWalk {
  readonly #reader: ByteReader;
  readonly #size: number;
  readonly #base: number;
  readonly #units = new Uint16Array(longestName);
  #length = 0;
  #rows = 0;

  constructor(bytes: Uint8Array, base: number) {
    this.#reader = new ByteReader(bytes);
    this.#size = bytes.length;
    this.#base = base;
  }

  /** Goes on to the next gram; false after the last. */
  next(): boolean {
    const reader = this.#reader;
    if (reader.at >= this.#size) return false;
    const shared = reader.whole();
    this.#length = shared + reader.whole();
    for (let at = shared; at < this.#length; at += 1) this.#units[at] = reader.whole();
    const size = reader.whole();
    this.#rows = reader.at;
    reader.at += size;
    return true;
  }

  get name(): string {
    return String.fromCharCode(...this.#units.subarray(0, this.#length));
  }

  /** Adds the rows of this gram to a list. */
  addRows(rows: number[]): void {
    const reader = this.#reader;
    const end = reader.at;
    reader.at = this.#rows;
    let row = this.#base;
    while (reader.at < end) {
      row += reader.whole();
      rows.push(row);
    }
  }

  /** Below 0 where this gram comes before another, above where after, as strings compare. */
  compare(other: string): number {
    const end = Math.min(this.#length, other.length);
    for (let at = 0; at < end; at += 1) {
      const difference = this.#units[at]! - other.charCodeAt(at);
      if (difference !== 0) return difference;
    }
    return this.#length - other.length;
  }
}

/** Calls back at each gram of a block within a range. */
export function walkRange(
  bytes: Uint8Array,
  base: number,
  { from, to }: GramRange,
  visit: (walk: GramWalk) => void,
) {
  const walk = new GramWalk(bytes, base);
  while (walk.next()) {
    if (walk.compare(from) < 0) continue;
    if (walk.compare(to) > 0) return;
    visit(walk);
  }
}

/** Blocks first to last, both included. */
export interface BlockRun {
  first: number;
  last: number;
}

/** The blocks that may hold a range, null where none does; `firsts` are the first grams of all. A gram may go on in the next block. */
export function blocksOf(firsts: readonly string[], { from, to }: GramRange): BlockRun | null {
  const first = Math.max(0, countBelow(firsts, (name) => name < from) - 1);
  const last = countBelow(firsts, (name) => name <= to) - 1;
  return first <= last ? { first, last } : null;
}
