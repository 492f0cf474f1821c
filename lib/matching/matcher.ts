/**
 * Finds the terms of a glossary in folded text: literally, leftmost first, of those the longest. Keys that begin with
 * the same two code units are compared with each place that does; a filter skips nearly all others.
 */
import type { Match } from '../model.ts';
import { type FoldedUnits, foldUnits } from '../text/fold.ts';
import { isEdgeBetween } from '../text/word-edges.ts';
import { type CompiledKeys, casedLetters, compileKeys, type MatcherKey } from './compiled-keys.ts';
import { pluralEnding } from './plural.ts';
import { beginningAt } from './start-filter.ts';

export type { MatcherKey };

/** Matches in order, none overlapping, with spans in the text as printed. */
export type Matcher = (original: string) => Match[];

type HanMap = ReadonlyMap<string, string>;

/** Compiles keys at once: for lists small enough not to be felt. `simplify` is the map that text is folded with. */
export function compileMatcher(keys: readonly MatcherKey[], simplify?: HanMap): Matcher {
  const compiling = compileMatcherInSlices(keys, simplify);
  for (;;) {
    const step = compiling.next();
    if (step.done) return step.value;
  }
}

/** Compiles keys with a pause every millisecond or so, where the caller may let others run. */
export function* compileMatcherInSlices(
  keys: readonly MatcherKey[],
  simplify?: HanMap,
): Generator<undefined, Matcher> {
  const compiled = yield* compileKeys(keys);
  return (original) => new Scan(compiled, foldUnits(original, simplify), original).matches();
}

/** One text being scanned. */
class Scan {
  readonly #compiled: CompiledKeys;
  readonly #original: string;
  readonly #units: Uint16Array;
  readonly #length: number;
  readonly #starts: Uint32Array;
  readonly #ends: Uint32Array;
  /** The best match at the current place: its end in folded text, 0 where there is none, and its key. */
  #best = 0;
  #bestKey = 0;

  constructor(compiled: CompiledKeys, { units, length, starts, ends }: FoldedUnits, original: string) {
    this.#compiled = compiled;
    this.#original = original;
    this.#units = units;
    this.#length = length;
    this.#starts = starts;
    this.#ends = ends;
  }

  matches(): Match[] {
    const { filter } = this.#compiled;
    const [units, length, starts, ends] = [this.#units, this.#length, this.#starts, this.#ends];
    const matches: Match[] = [];
    for (let at = filter.next(units, length, 0); at < length; at = filter.next(units, length, at)) {
      this.#best = 0;
      if (this.#mayCut(at)) this.#tryAt(at);
      if (this.#best > 0)
        matches.push({ start: starts[at]!, end: ends[this.#best - 1]!, key: this.#bestKey });
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

  /** Goes through the sorted texts of a bucket as through a trie: at each depth those that go on like the page are left. */
  #tryBucket(beginning: number, start: number): void {
    const { buckets, texts } = this.#compiled;
    const { order } = buckets;
    const bucket = buckets.at(beginning);
    let to = buckets.to(bucket);
    let from = buckets.from(bucket);
    for (let at = start; from < to; at++) {
      const depth = at - start;
      if (depth > 0 && texts[order[from]!]!.length === depth) from = this.#tryEntries(from, to, start, at);
      if (at >= this.#length) return;
      const unit = this.#units[at]!;
      from = this.#bound(from, to, depth, unit);
      to = this.#bound(from, to, depth, unit + 1);
    }
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

  /** Takes the first of the equal texts that end here whose edge and capitals are right; returns where they end. */
  #tryEntries(from: number, to: number, start: number, end: number): number {
    const { buckets, texts, keys } = this.#compiled;
    const ending = pluralEnding(this.#unit(end - 1), this.#unit(end), this.#unit(end + 1));
    const edge = this.#mayCut(end);
    let isOpen = edge || (ending > 0 && this.#mayCut(end + ending));
    let at = from;
    for (; at < to && texts[buckets.order[at]!]!.length === end - start; at++) {
      if (!isOpen) continue;
      const entry = buckets.order[at]!;
      const full = edge ? end : this.#compiled.takesPlural(entry) ? end + ending : 0;
      if (full === 0 || full < this.#best || !this.#hasCase(entry, start, end, full)) continue;
      this.#best = full;
      this.#bestKey = keys[entry]!;
      isOpen = false;
    }
    return at;
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
