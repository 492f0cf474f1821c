import { shortestPlural } from '../limits.ts';
import type { FoldedUnits } from '../text/fold.ts';
import { isEdgeBetween } from '../text/word-edges.ts';
import { type CompiledKeys, casedLetters } from './compiled-keys.ts';
import type { PackedMatches } from './packed-matches.ts';
import { pluralEnding } from './plural.ts';

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

  /** Follows the text through the trie, and tries what ends on the way. */
  #tryAt(start: number): void {
    const { filter, trie, texts } = this.#compiled;
    let node = this.#units[start]!;
    if (filter.isKey(node)) this.#tryEntries(trie.edge(node, 0), start);
    for (let at = start + 1; at < this.#length; ) {
      const edge = trie.edge(node, this.#units[at]!);
      if (edge < 0) return;
      at++;
      const entry = trie.entryAt(edge);
      if (entry >= 0 && this.#goesOn(texts[entry]!, start, at)) this.#tryEntries(edge, start);
      node = trie.nodeAfter(edge);
    }
  }

  /** All entries of one text. */
  #tryEntries(edge: number, start: number): void {
    const { trie } = this.#compiled;
    for (let entry = trie.entryAt(edge); entry >= 0; entry = trie.before(entry)) this.#tryEntry(entry, start);
  }

  /** A text that stands here up to `at` does so to its end. */
  #goesOn(text: string, start: number, at: number): boolean {
    if (start + text.length > this.#length) return false;
    for (let next = at; next < start + text.length; next++) {
      if (text.charCodeAt(next - start) !== this.#units[next]) return false;
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
