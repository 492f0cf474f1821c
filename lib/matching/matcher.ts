/**
 * Finds the terms of a glossary in folded text: literally, leftmost first, of those the longest. A trie is walked
 * from each place where a key may begin; a filter on the first two code units skips nearly all others.
 */
import type { Match } from '../model.ts';
import { type FoldedUnits, foldUnits } from '../text/fold.ts';
import { isEdgeBetween } from '../text/word-edges.ts';
import { type CompiledKeys, casedLetters, compileKeys, type MatcherKey } from './compiled-keys.ts';
import { pluralEnding } from './plural.ts';

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

class Scan {
  readonly #compiled: CompiledKeys;
  readonly #folded: FoldedUnits;
  readonly #units: Uint16Array;
  readonly #length: number;
  readonly #original: string;
  /** The best match found at the current place: its end in folded text, and its key. */
  #end = 0;
  #key = 0;

  constructor(compiled: CompiledKeys, folded: FoldedUnits, original: string) {
    this.#compiled = compiled;
    this.#folded = folded;
    this.#units = folded.units;
    this.#length = folded.length;
    this.#original = original;
  }

  matches(): Match[] {
    const { filter } = this.#compiled;
    const { starts, ends } = this.#folded;
    const [units, length] = [this.#units, this.#length];
    const matches: Match[] = [];
    for (let at = filter.next(units, length, 0); at < length; at = filter.next(units, length, at)) {
      if (this.#longestAt(at)) {
        matches.push({ start: starts[at]!, end: ends[this.#end - 1]!, key: this.#key });
        at = this.#end;
      } else at++;
    }
    return matches;
  }

  #longestAt(start: number): boolean {
    this.#end = 0;
    if (!this.#mayCut(start)) return false;
    const { trie, filter } = this.#compiled;
    const [units, length] = [this.#units, this.#length];
    const first = units[start]!;
    if (filter.isAlone(first)) this.#tryEntries(trie.entry(trie.alone(first)), start, start + 1);
    let node = trie.first(first);
    for (let end = start + 1; end < length; ) {
      node = trie.child(node, units[end]!);
      if (node === 0) break;
      end++;
      const entry = trie.entry(node);
      if (entry >= 0) this.#tryEntries(entry, start, end);
    }
    return this.#end > 0;
  }

  /** Takes the first key of the chain whose edge and capitals are right, unless a longer match is known. */
  #tryEntries(first: number, start: number, end: number): void {
    const compiled = this.#compiled;
    const ending = this.#pluralEnding(end);
    const edge = this.#mayCut(end);
    const pluralEdge = ending > 0 && this.#mayCut(end + ending);
    if (!edge && !pluralEdge) return;
    for (let entry = first; entry >= 0; entry = compiled.next(entry)) {
      const full = edge ? end : compiled.takesPlural(entry) ? end + ending : 0;
      if (full < this.#end || full === 0 || !this.#hasCase(compiled.cased(entry), start, end, full)) continue;
      this.#end = full;
      this.#key = compiled.key(entry);
      return;
    }
  }

  #pluralEnding(end: number): number {
    const unit = (at: number) => (at < this.#length ? this.#units[at]! : 0);
    return pluralEnding(unit(end - 1), unit(end), unit(end + 1));
  }

  /** Capitals as the key has them; a plural's ending in small letters. */
  #hasCase(cased: string | null, start: number, end: number, full: number): boolean {
    if (cased === null) return true;
    const { starts, ends } = this.#folded;
    return (
      casedLetters(this.#original.slice(starts[start], ends[full - 1])) ===
      cased + String.fromCharCode(...this.#units.subarray(end, full))
    );
  }

  /** Not inside a word, nor inside what one character of the original folds to. */
  #mayCut(at: number): boolean {
    if (at <= 0 || at >= this.#length) return true;
    const { starts } = this.#folded;
    return starts[at] !== starts[at - 1] && isEdgeBetween(this.#units[at - 1]!, this.#units[at]!);
  }
}
