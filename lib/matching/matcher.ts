/**
 * Finds the terms of a glossary in folded text: literally, leftmost first, of those the longest. A trie is walked
 * from each place where a key may begin; a filter on the first two code units skips nearly all others.
 */
import type { Match } from '../model.ts';
import type { Folded } from '../text/fold.ts';
import { isWordEdge } from '../text/word-edges.ts';
import { type CompiledKeys, casedLetters, compileKeys, type MatcherKey } from './compiled-keys.ts';
import { pluralEnding } from './plural.ts';

export type { MatcherKey };

/** Matches in order, none overlapping; `folded` is `fold(original)` with the map the keys were folded with. */
export type Matcher = (folded: Folded, original: string) => Match[];

/** Compiles keys at once: for lists small enough not to be felt. */
export function compileMatcher(keys: readonly MatcherKey[]): Matcher {
  const compiling = compileMatcherInSlices(keys);
  for (;;) {
    const step = compiling.next();
    if (step.done) return step.value;
  }
}

/** Compiles keys with a pause every millisecond or so, where the caller may let others run. */
export function* compileMatcherInSlices(keys: readonly MatcherKey[]): Generator<undefined, Matcher> {
  const compiled = yield* compileKeys(keys);
  return (folded, original) => new Scan(compiled, folded, original).matches();
}

class Scan {
  readonly #compiled: CompiledKeys;
  readonly #folded: Folded;
  readonly #text: string;
  readonly #original: string;
  /** The best match found at the current place: its end in folded text, and its key. */
  #end = 0;
  #key = 0;

  constructor(compiled: CompiledKeys, folded: Folded, original: string) {
    this.#compiled = compiled;
    this.#folded = folded;
    this.#text = folded.text;
    this.#original = original;
  }

  matches(): Match[] {
    const { filter } = this.#compiled;
    const text = this.#text;
    const matches: Match[] = [];
    for (let at = filter.next(text, 0); at < text.length; at = filter.next(text, at)) {
      if (this.#longestAt(at)) {
        matches.push({
          start: this.#folded.starts[at]!,
          end: this.#folded.ends[this.#end - 1]!,
          key: this.#key,
        });
        at = this.#end;
      } else at++;
    }
    return matches;
  }

  #longestAt(start: number): boolean {
    this.#end = 0;
    if (!this.#mayCut(start)) return false;
    const { trie } = this.#compiled;
    let node = trie.root;
    for (let end = start; end < this.#text.length; ) {
      node = trie.child(node, this.#text.charCodeAt(end));
      if (node < 0) break;
      end++;
      const entry = trie.entry(node);
      if (entry >= 0) this.#tryEntries(entry, start, end);
    }
    return this.#end > 0;
  }

  /** Takes the first key of the chain whose edge and capitals are right, unless a longer match is known. */
  #tryEntries(first: number, start: number, end: number): void {
    const compiled = this.#compiled;
    const ending = pluralEnding(this.#text, end);
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

  /** Capitals as the key has them; a plural's ending in small letters. */
  #hasCase(cased: string | null, start: number, end: number, full: number): boolean {
    if (cased === null) return true;
    const { starts, ends } = this.#folded;
    return (
      casedLetters(this.#original.slice(starts[start], ends[full - 1])) ===
      cased + this.#text.slice(end, full)
    );
  }

  /** Not inside a word, nor inside what one character of the original folds to. */
  #mayCut(at: number): boolean {
    if (at > 0 && at < this.#text.length && this.#folded.starts[at] === this.#folded.starts[at - 1])
      return false;
    return isWordEdge(this.#text, at);
  }
}
