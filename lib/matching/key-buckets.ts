import { spread } from './start-filter.ts';

/** Texts of a bucket that are compared one by one. */
export const fewTexts = 6;

/** Steps between two pauses: about a millisecond, the engine not yet warm. */
const slice = 16_384;

/**
 * Numbers of texts in buckets by how the texts begin: a place on a page is compared with few of them (after S. Wu and
 * U. Manber, 1994). Nothing is built code unit by code unit, so 100,000 are ready in a moment and weigh little.
 */
export class KeyBuckets {
  /** Numbers of texts, bucket after bucket. */
  readonly order: Uint32Array;
  readonly #begins: Uint32Array;
  readonly #mask: number;
  readonly #sorted: Uint8Array;
  readonly #compare: (one: number, other: number) => number;

  /** @param compare sorts a bucket of more than a few when it is first asked for. */
  constructor(texts: number, compare: (one: number, other: number) => number) {
    let size = 1024;
    while (size < texts) size *= 2;
    this.#mask = size - 1;
    this.#compare = compare;
    this.#sorted = new Uint8Array(size);
    this.#begins = new Uint32Array(size + 2);
    this.order = new Uint32Array(texts);
  }

  /** Fills the buckets, pausing now and then; `pairs` says how each text begins. */
  *fill(pairs: Uint32Array): Generator<undefined, void> {
    const [begins, order, mask, texts] = [this.#begins, this.order, this.#mask, this.order.length];
    // Counted two places ahead, so that each bucket's beginning becomes its end while it is filled.
    for (let number = 0; number < texts; number++) {
      begins[(spread(pairs[number]!) & mask) + 2]!++;
      if (number % slice === slice - 1) yield;
    }
    for (let at = 2, sum = 0; at < begins.length; at++) {
      sum += begins[at]!;
      begins[at] = sum;
      if (at % slice === 0) yield;
    }
    for (let number = 0; number < texts; number++) {
      order[begins[(spread(pairs[number]!) & mask) + 1]!++] = number;
      if (number % slice === slice - 1) yield;
    }
  }

  /** The bucket of texts that begin so, and of some others. */
  at(pair: number): number {
    return spread(pair) & this.#mask;
  }

  /** Where a bucket begins in `order`. */
  from(bucket: number): number {
    return this.#begins[bucket]!;
  }

  /** Where it ends; what lies between is sorted if it is more than a few. */
  to(bucket: number): number {
    const to = this.#begins[bucket + 1]!;
    if (to - this.#begins[bucket]! > fewTexts && this.#sorted[bucket] === 0) {
      this.#sorted[bucket] = 1;
      this.order.subarray(this.#begins[bucket]!, to).sort(this.#compare);
    }
    return to;
  }
}
