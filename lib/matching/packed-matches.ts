import type { Match } from '../model.ts';
import { lengthened } from './lengthened.ts';

/** Matches as three numbers each: start, end and key. A long page has more of them than it bears objects. */
export type PackedMatches = Int32Array;

/** Numbers of a match. */
export const packedSize = 3;

/** Collects matches, text after text. */
export class MatchList {
  #numbers: PackedMatches = new Int32Array(1024 * packedSize);
  #size = 0;

  add(start: number, end: number, key: number): void {
    if (this.#size === this.#numbers.length) this.#numbers = lengthened(this.#numbers, 2 * this.#size);
    this.#numbers[this.#size++] = start;
    this.#numbers[this.#size++] = end;
    this.#numbers[this.#size++] = key;
  }

  /** Those added since it was taken last. */
  take(): PackedMatches {
    const matches = this.#numbers.slice(0, this.#size);
    this.#size = 0;
    return matches;
  }
}

/** As objects. */
export function unpackMatches(packed: PackedMatches): Match[] {
  const matches: Match[] = [];
  for (let at = 0; at < packed.length; at += packedSize)
    matches.push({ start: packed[at]!, end: packed[at + 1]!, key: packed[at + 2]! });
  return matches;
}
