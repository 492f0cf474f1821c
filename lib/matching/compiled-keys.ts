import { matchedKeyLength } from '../limits.ts';
import { foldUnits } from '../text/fold.ts';
import { pluralInIes } from './plural.ts';
import { beginningOf, StartFilter } from './start-filter.ts';

/** A string to match. */
export interface MatcherKey {
  /** As `fold` gives it, or as printed where `exactCase`. */
  text: string;
  /** Match only where the page writes the same capitals. */
  exactCase: boolean;
}

/**
 * Keys as the scan reads them: an entry is a folded text to be found, a key's own or its plural. Entries that begin
 * alike form a chain, and a place on a page is compared with those of its own chains only (after S. Wu and U. Manber,
 * 1994): nothing is built code unit by code unit, so 100,000 keys are ready in a moment and weigh little.
 */
export class CompiledKeys {
  readonly filter: StartFilter;
  readonly texts: string[] = [];
  /** Key of each entry. */
  readonly keys: number[] = [];
  /** Cased letters that the page must show, or null. */
  readonly cased: (string | null)[] = [];
  /** What follows each entry in its chain, and the first of each: entry + 1, or 0. */
  readonly #next: Int32Array;
  readonly #heads: Int32Array;

  constructor(most: number) {
    let size = 1024;
    while (size < most) size *= 2;
    this.filter = new StartFilter(most);
    this.#next = new Int32Array(most);
    this.#heads = new Int32Array(size);
  }

  /** Adds a key under its folded text. */
  add(text: string, key: number, cased: string | null): void {
    this.filter.add(text);
    const entry = this.keys.push(key) - 1;
    this.texts.push(text);
    this.cased.push(cased);
    const chain = beginningOf(text) & (this.#heads.length - 1);
    this.#next[entry] = this.#heads[chain]!;
    this.#heads[chain] = entry + 1;
  }

  /** The entry added last whose text may begin so, or -1. */
  first(beginning: number): number {
    return this.#heads[beginning & (this.#heads.length - 1)]! - 1;
  }

  /** The one added before it, or -1. */
  next(entry: number): number {
    return this.#next[entry]! - 1;
  }
}

/** The cased letters of printed text, whatever their width. */
export function casedLetters(printed: string): string {
  return printed.normalize('NFKC').replace(/[^\p{Lu}\p{Ll}\p{Lt}]/gu, '');
}

/** Keys compiled between two pauses: about a millisecond of work. */
const slice = 1024;

/** Compiles keys, pausing every thousand or so. Empty and overlong keys are left out. */
export function* compileKeys(keys: readonly MatcherKey[]): Generator<undefined, CompiledKeys> {
  const compiled = new CompiledKeys(keys.length * 2);
  const plurals: [string, number][] = [];
  for (let at = 0; at < keys.length; at++) {
    if (at % slice === slice - 1) yield;
    const { exactCase, text } = keys[at]!;
    if (text.length > matchedKeyLength) continue;
    const folded = exactCase ? foldedText(text) : text;
    if (folded === '') continue;
    compiled.add(folded, at, exactCase ? casedLetters(text) : null);
    const plural = exactCase ? null : pluralInIes(text);
    if (plural !== null) plurals.push([plural, at]);
  }
  // After all keys, so that a key of its own wins against another's plural.
  for (const [plural, at] of plurals) compiled.add(plural, at, null);
  return compiled;
}

function foldedText(printed: string): string {
  const { units, length } = foldUnits(printed);
  return String.fromCharCode(...units.subarray(0, length));
}
