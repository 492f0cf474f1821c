import { shortestPlural } from '../limits.ts';
import type { FoldedUnits } from '../text/fold.ts';
import { isEdgeBetween } from '../text/word-edges.ts';
import { type CompiledKeys, casedLetters } from './compiled-keys.ts';
import type { PackedMatches } from './packed-matches.ts';
import { pluralEnding } from './plural.ts';
import { beginning } from './start-filter.ts';

/** One text being scanned. */
export class Scan {
  readonly #compiled: CompiledKeys;
  readonly #original: string;
  readonly #units: Uint16Array;
  readonly #length: number;
  readonly #starts: Uint32Array;
  readonly #ends: Uint32Array;
  /** The best match at the current place: its end in folded text (0: there is none), rank and entry. */
  #best = 0;
  #rank = 0;
  #bestEntry = 0;

  constructor(compiled: CompiledKeys, { units, length, starts, ends }: FoldedUnits, original: string) {
    this.#compiled = compiled;
    this.#original = original;
    this.#units = units;
    this.#length = length;
    this.#starts = starts;
    this.#ends = ends;
  }

  matches(): PackedMatches {
    const { filter, keys } = this.#compiled;
    const [units, length, starts, ends] = [this.#units, this.#length, this.#starts, this.#ends];
    const found: number[] = [];
    for (let at = filter.next(units, length, 0); at < length; at = filter.next(units, length, at)) {
      this.#best = 0;
      this.#rank = 0;
      if (this.#mayCut(at)) this.#tryAt(at);
      if (this.#best > 0) found.push(starts[at]!, ends[this.#best - 1]!, keys[this.#bestEntry]!);
      at = Math.max(this.#best, at + 1);
    }
    return new Int32Array(found);
  }

  /** Not inside a word, nor inside what one character of the original folds to. */
  #mayCut(at: number): boolean {
    if (at <= 0 || at >= this.#length) return true;
    return this.#starts[at] !== this.#starts[at - 1] && isEdgeBetween(this.#units[at - 1]!, this.#units[at]!);
  }

  /** Keys of one unit, of two, and of more: each begins as the page does here. */
  #tryAt(start: number): void {
    const first = this.#units[start]!;
    const second = this.#unit(start + 1);
    const third = this.#unit(start + 2);
    this.#tryChain(beginning(first, 0, 0), start);
    if (second > 0) this.#tryChain(beginning(first, second, 0), start);
    if (third > 0) this.#tryChain(beginning(first, second, third), start);
  }

  #tryChain(begins: number, start: number): void {
    const compiled = this.#compiled;
    for (let entry = compiled.first(begins); entry >= 0; entry = compiled.next(entry)) {
      if (this.#standsAt(start, compiled.texts[entry]!)) this.#tryEntry(entry, start);
    }
  }

  #standsAt(start: number, text: string): boolean {
    if (start + text.length > this.#length) return false;
    for (let at = 0; at < text.length; at++) {
      if (text.charCodeAt(at) !== this.#units[start + at]) return false;
    }
    return true;
  }

  /**
   * Takes an entry whose text stands here, if its edge and capitals are right and none ranks higher: one that reaches
   * farther, or as far without an ending, or asks for capitals too. Of equals the one added first comes last.
   */
  #tryEntry(entry: number, start: number): void {
    const end = start + this.#compiled.texts[entry]!.length;
    const full = this.#fullEnd(entry, end);
    const rank = full * 8 - (full - end) * 2 + Number(this.#compiled.cased[entry] !== null);
    if (full === 0 || rank < this.#rank || !this.#hasCase(entry, start, end, full)) return;
    this.#best = full;
    this.#rank = rank;
    this.#bestEntry = entry;
  }

  /** Where a match ends with its plural ending, if the word goes on with one; 0 where it may not end. */
  #fullEnd(entry: number, end: number): number {
    if (this.#mayCut(end)) return end;
    const { cased, texts } = this.#compiled;
    if (cased[entry] === null && texts[entry]!.length < shortestPlural) return 0;
    const ending = pluralEnding(this.#unit(end - 1), this.#unit(end), this.#unit(end + 1));
    return ending > 0 && this.#mayCut(end + ending) ? end + ending : 0;
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
