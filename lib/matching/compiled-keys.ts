import { matchedKeyLength, shortestPlural } from '../limits.ts';
import { fold } from '../text/fold.ts';
import { KeyTrie } from './key-trie.ts';
import { PairFilter } from './pair-filter.ts';
import { pluralInIes } from './plural.ts';

/** A string to match. */
export interface MatcherKey {
  /** As `fold` gives it, or as printed where `exactCase`. */
  text: string;
  /** Match only where the page writes the same capitals. */
  exactCase: boolean;
}

/** Keys as the scan reads them: an entry is a key at the node of its folded text; equal texts form a chain. */
export class CompiledKeys {
  readonly trie: KeyTrie;
  readonly filter: PairFilter;
  /** Key of each entry, and what follows it in its chain (-1: nothing). */
  readonly #keys: number[] = [];
  readonly #next: number[] = [];
  /** Cased letters that the page must show, or null. */
  readonly #cased: (string | null)[] = [];
  readonly #plural: boolean[] = [];

  constructor(units: number, keys: number) {
    this.trie = new KeyTrie(units);
    this.filter = new PairFilter(keys);
  }

  /** Adds a key under its folded text; an equal one added before it wins. */
  add(text: string, key: number, cased: string | null): void {
    const node = this.trie.add(text);
    const last = this.#lastOfChain(node, cased);
    if (last === taken) return;
    this.filter.add(text);
    const entry = this.#keys.push(key) - 1;
    this.#next.push(-1);
    this.#cased.push(cased);
    this.#plural.push(cased !== null || text.length >= shortestPlural);
    // Capitals are the stricter demand, so they are asked first.
    if (cased !== null || last < 0) {
      this.#next[entry] = this.trie.entry(node);
      this.trie.setEntry(node, entry);
    } else this.#next[last] = entry;
  }

  next(entry: number): number {
    return this.#next[entry]!;
  }

  key(entry: number): number {
    return this.#keys[entry]!;
  }

  cased(entry: number): string | null {
    return this.#cased[entry]!;
  }

  takesPlural(entry: number): boolean {
    return this.#plural[entry]!;
  }

  #lastOfChain(node: number, cased: string | null): number {
    let last = -1;
    for (let entry = this.trie.entry(node); entry >= 0; entry = this.next(entry)) {
      if (this.#cased[entry] === cased) return taken;
      last = entry;
    }
    return last;
  }
}

const taken = -2;

/** The cased letters of printed text, whatever their width. */
export function casedLetters(printed: string): string {
  return printed.normalize('NFKC').replace(/[^\p{Lu}\p{Ll}\p{Lt}]/gu, '');
}

/** Keys compiled between two pauses: about a millisecond of work. */
const slice = 1024;

/** Compiles keys, pausing every thousand or so. Empty and overlong keys are left out. */
export function* compileKeys(keys: readonly MatcherKey[]): Generator<undefined, CompiledKeys> {
  const texts = keys.map((key) => (key.exactCase ? fold(key.text).text : key.text));
  const compiled = new CompiledKeys(
    texts.reduce((sum, text) => sum + text.length + 3, 0),
    keys.length,
  );
  for (const [at, key] of keys.entries()) {
    if (at % slice === slice - 1) yield;
    const text = texts[at]!;
    if (text.length > 0 && text.length <= matchedKeyLength) {
      compiled.add(text, at, key.exactCase ? casedLetters(key.text) : null);
    }
  }
  for (const [at, key] of keys.entries()) {
    if (at % slice === slice - 1) yield;
    const plural = key.exactCase || key.text.length > matchedKeyLength ? null : pluralInIes(key.text);
    if (plural) compiled.add(plural, at, null);
  }
  return compiled;
}
