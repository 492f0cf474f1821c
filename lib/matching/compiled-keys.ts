import { matchedKeyLength, shortestPlural } from '../limits.ts';
import { foldUnits } from '../text/fold.ts';
import { KeyTrie } from './key-trie.ts';
import { pluralInIes } from './plural.ts';
import { StartFilter } from './start-filter.ts';

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
  readonly filter: StartFilter;
  /** Key of each entry, and what follows it in its chain (-1: nothing). */
  readonly keys: number[] = [];
  readonly next: number[] = [];
  /** Cased letters that the page must show, or null. */
  readonly cased: (string | null)[] = [];
  readonly takesPlural: boolean[] = [];

  constructor(units: number, keys: number) {
    this.trie = new KeyTrie(units);
    this.filter = new StartFilter(keys);
  }

  /** Adds a key under its folded text; an equal one added before it wins. */
  add(text: string, key: number, cased: string | null): void {
    const node = this.trie.add(text);
    const last = this.#lastOfChain(node, cased);
    if (last === taken) return;
    this.filter.add(text);
    const entry = this.keys.push(key) - 1;
    this.next.push(-1);
    this.cased.push(cased);
    this.takesPlural.push(cased !== null || text.length >= shortestPlural);
    // Capitals are the stricter demand, so they are asked first.
    if (cased !== null || last < 0) {
      this.next[entry] = this.trie.entry(node);
      this.trie.setEntry(node, entry);
    } else this.next[last] = entry;
  }

  #lastOfChain(node: number, cased: string | null): number {
    let last = -1;
    for (let entry = this.trie.entry(node); entry >= 0; entry = this.next[entry]!) {
      if (this.cased[entry] === cased) return taken;
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
  const texts = keys.map(matchedText);
  const plurals = keys.map((key, at) => (key.exactCase ? null : pluralInIes(texts[at]!)));
  const compiled = new CompiledKeys(totalLength(texts) + totalLength(plurals), keys.length);
  for (let at = 0; at < keys.length; at++) {
    if (at % slice === slice - 1) yield;
    const { exactCase, text } = keys[at]!;
    if (texts[at]) compiled.add(texts[at]!, at, exactCase ? casedLetters(text) : null);
  }
  // After all keys, so that a key of its own wins against another's plural.
  for (let at = 0; at < keys.length; at++) if (plurals[at]) compiled.add(plurals[at]!, at, null);
  return compiled;
}

/** The folded text, empty where it cannot be matched. */
function matchedText({ text, exactCase }: MatcherKey): string {
  if (text.length > matchedKeyLength) return '';
  if (!exactCase) return text;
  const { units, length } = foldUnits(text);
  return String.fromCharCode(...units.subarray(0, length));
}

function totalLength(texts: readonly (string | null)[]): number {
  return texts.reduce((sum, text) => sum + (text?.length ?? 0), 0);
}
