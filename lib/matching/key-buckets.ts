import { spread } from './start-filter.ts';

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

  /** @param pairs how each text begins, by number; a bucket is sorted by `compare` when it is first asked for. */
  constructor(pairs: Uint32Array, compare: (one: number, other: number) => number) {
    let size = 1024;
    while (size < pairs.length * 2) size *= 2;
    this.#mask = size - 1;
    this.#compare = compare;
    this.#sorted = new Uint8Array(size);
    this.order = new Uint32Array(pairs.length);
    this.#begins = new Uint32Array(size + 2);
    // Counted two places ahead, so that each bucket's beginning becomes its end while it is filled.
    for (const pair of pairs) this.#begins[this.at(pair) + 2]!++;
    for (let at = 2; at < size + 2; at++) this.#begins[at]! += this.#begins[at - 1]!;
    for (let number = 0; number < pairs.length; number++) {
      this.order[this.#begins[this.at(pairs[number]!) + 1]!++] = number;
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

  /** Where it ends. */
  to(bucket: number): number {
    if (this.#sorted[bucket] === 0) this.#sort(bucket);
    return this.#begins[bucket + 1]!;
  }

  #sort(bucket: number): void {
    this.#sorted[bucket] = 1;
    const [from, to] = [this.#begins[bucket]!, this.#begins[bucket + 1]!];
    if (to - from > 1) this.order.subarray(from, to).sort(this.#compare);
  }
}
