import type { Match } from '../model.ts';
import type { FoldedUnits } from '../text/fold.ts';
import { isEdgeBetween } from '../text/word-edges.ts';
import { type CompiledKeys, casedLetters } from './compiled-keys.ts';
import { fewTexts } from './key-buckets.ts';
import { pluralEnding } from './plural.ts';
import { beginningAt } from './start-filter.ts';

/** One text being scanned. */
export class Scan {
  readonly #compiled: CompiledKeys;
  readonly #original: string;
  readonly #units: Uint16Array;
  readonly #length: number;
  readonly #starts: Uint32Array;
  readonly #ends: Uint32Array;
  /** The best match at the current place: its end in folded text (0: there is none), that without a plural ending. */
  #best = 0;
  #bestEnd = 0;
  #bestEntry = 0;

  constructor(compiled: CompiledKeys, { units, length, starts, ends }: FoldedUnits, original: string) {
    this.#compiled = compiled;
    this.#original = original;
    this.#units = units;
    this.#length = length;
    this.#starts = starts;
    this.#ends = ends;
  }

  matches(): Match[] {
    const { filter, keys } = this.#compiled;
    const [units, length, starts, ends] = [this.#units, this.#length, this.#starts, this.#ends];
    const matches: Match[] = [];
    for (let at = filter.next(units, length, 0); at < length; at = filter.next(units, length, at)) {
      this.#best = 0;
      if (this.#mayCut(at)) this.#tryAt(at);
      if (this.#best > 0)
        matches.push({ start: starts[at]!, end: ends[this.#best - 1]!, key: keys[this.#bestEntry]! });
      at = Math.max(this.#best, at + 1);
    }
    return matches;
  }

  /** Not inside a word, nor inside what one character of the original folds to. */
  #mayCut(at: number): boolean {
    if (at <= 0 || at >= this.#length) return true;
    return this.#starts[at] !== this.#starts[at - 1] && isEdgeBetween(this.#units[at - 1]!, this.#units[at]!);
  }

  #tryAt(start: number): void {
    const first = this.#units[start]!;
    if (this.#compiled.filter.isAlone(first)) this.#tryBucket(beginningAt(first, 0), start);
    if (start + 1 < this.#length) this.#tryBucket(beginningAt(first, this.#units[start + 1]!), start);
  }

  /** Narrows the sorted texts of a bucket down as a trie does, by one unit after the other, until few are left. */
  #tryBucket(beginning: number, start: number): void {
    const { buckets, texts } = this.#compiled;
    const bucket = buckets.at(beginning);
    let to = buckets.to(bucket);
    let from = buckets.from(bucket);
    let depth = 0;
    for (; to - from > fewTexts; depth++) {
      while (from < to && texts[buckets.order[from]!]!.length === depth)
        this.#tryText(buckets.order[from++]!, depth, start);
      if (start + depth >= this.#length) return;
      const unit = this.#units[start + depth]!;
      from = this.#bound(from, to, depth, unit);
      to = this.#bound(from, to, depth, unit + 1);
    }
    while (from < to) this.#tryText(buckets.order[from++]!, depth, start);
  }

  /** First of the sorted texts whose unit at this depth is not below `unit`. */
  #bound(from: number, to: number, depth: number, unit: number): number {
    const { buckets, texts } = this.#compiled;
    const { order } = buckets;
    let [low, high] = [from, to];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (texts[order[middle]!]!.charCodeAt(depth) < unit) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** Takes an entry whose text stands here, as is known of its first `depth` units, if it is better than the best. */
  #tryText(entry: number, depth: number, start: number): void {
    const text = this.#compiled.texts[entry]!;
    const end = start + text.length;
    if (end > this.#length) return;
    for (let at = depth; at < text.length; at++) {
      if (text.charCodeAt(at) !== this.#units[start + at]) return;
    }
    const full = this.#fullEnd(entry, end);
    if (full > 0 && this.#isBetter(entry, full, end) && this.#hasCase(entry, start, end, full)) {
      this.#best = full;
      this.#bestEnd = end;
      this.#bestEntry = entry;
    }
  }

  /** Where a match ends with its plural ending, if the word goes on with one; 0 where it may not end. */
  #fullEnd(entry: number, end: number): number {
    if (this.#mayCut(end)) return end;
    const ending = pluralEnding(this.#unit(end - 1), this.#unit(end), this.#unit(end + 1));
    return ending > 0 && this.#mayCut(end + ending) && this.#compiled.takesPlural(entry) ? end + ending : 0;
  }

  /** It reaches farther, or as far without an ending, or asks for capitals, the stricter demand; or it is the first. */
  #isBetter(entry: number, full: number, end: number): boolean {
    if (full !== this.#best) return full > this.#best;
    if (end !== this.#bestEnd) return end > this.#bestEnd;
    const { cased } = this.#compiled;
    return cased[entry] !== null && cased[this.#bestEntry] === null;
  }

  #unit(at: number): number {
    return at < this.#length ? this.#units[at]! : 0;
  }

  /** Capitals as the key has them; a plural's ending in small letters. */
  #hasCase(entry: number, start: number, end: number, full: number): boolean {
    const letters = this.#compiled.cased[entry]!;
    if (letters === null) return true;
    const printed = this.#original.slice(this.#starts[start], this.#ends[full - 1]);
    return casedLetters(printed) === letters + String.fromCharCode(...this.#units.subarray(end, full));
  }
}
