import { eachGram } from './grams.ts';

/** Places of a text by the grams that stand there: made once, when the first quotation is not where it was. */
export class GramIndex {
  readonly #mask: number;
  /** Where the places of a hash begin in `#places`; those of the next hash end it. */
  readonly #heads: Uint32Array;
  readonly #places: Uint32Array;

  constructor(heads: Uint32Array, places: Uint32Array) {
    this.#mask = heads.length - 2;
    this.#heads = heads;
    this.#places = places;
  }

  count(hash: number): number {
    const bucket = hash & this.#mask;
    return this.#heads[bucket + 1]! - this.#heads[bucket]!;
  }

  /** Offsets of a gram, in order; a few of other grams may be among them. */
  places(hash: number): Uint32Array {
    const bucket = hash & this.#mask;
    return this.#places.subarray(this.#heads[bucket], this.#heads[bucket + 1]);
  }

  /** Writes the offsets of a gram, each less `shift`, into `into` from `at` on, as many as it holds; returns the end. */
  copyPlaces(hash: number, shift: number, into: Int32Array, at: number): number {
    const bucket = hash & this.#mask;
    const end = this.#heads[bucket + 1]!;
    let to = at;
    for (let from = this.#heads[bucket]!; from < end && to < into.length; from++)
      into[to++] = this.#places[from]! - shift;
    return to;
  }
}

/** Code units read between two pauses: two milliseconds of work. */
const slice = 65_536;
/** Slices overlap by so much, so that hardly a gram is lost at a seam. */
const seam = 16;

/** Builds the index by counting sort, pausing between slices. */
export function* buildGramIndex(text: string): Generator<undefined, GramIndex> {
  let size = 1 << 10;
  while (size < text.length / 4 && size < 1 << 18) size *= 2;
  const heads = new Uint32Array(size + 1);
  const buckets = new Uint32Array(text.length);
  const offsets = new Uint32Array(text.length);
  let count = 0;
  for (let start = 0; start < text.length; start += slice) {
    const next = start + slice;
    eachGram(text, start, Math.min(next + seam, text.length), (hash, offset) => {
      if (offset >= next) return;
      const bucket = hash & (size - 1);
      buckets[count] = bucket;
      offsets[count++] = offset;
      heads[bucket + 1]!++;
    });
    yield;
  }
  for (let bucket = 0; bucket < size; bucket++) heads[bucket + 1]! += heads[bucket]!;
  const places = new Uint32Array(count);
  const free = heads.slice();
  for (let at = 0; at < count; at++) {
    places[free[buckets[at]!]!++] = offsets[at]!;
    if (at % slice === 0) yield;
  }
  return new GramIndex(heads, places);
}
