import { matchedKeyLength } from '../limits.ts';
import { foldUnits } from '../text/fold.ts';
import { KeyTable } from './key-table.ts';
import { PlainText } from './plain-text.ts';
import { pluralInIes } from './plural.ts';

/** A string to match. */
export interface MatcherKey {
  /** As `fold` gives it, or as printed where `exactCase`. */
  text: string;
  /** Match only where the page writes the same capitals. */
  exactCase: boolean;
}

/** Keys as the scan reads them: an entry is a folded text to be found, a key's own or its plural. */
export class CompiledKeys {
  readonly table: KeyTable;
  readonly plain = new PlainText();
  readonly texts: string[] = [];
  /** Key of each entry. */
  readonly keys: number[] = [];
  /** Cased letters that the page must show, or null. */
  readonly cased: (string | null)[] = [];

  constructor(likely: number) {
    this.table = new KeyTable(likely);
  }

  /** Adds a key under its folded text. */
  add(text: string, key: number, cased: string | null): void {
    this.table.add(text);
    this.plain.add(text);
    this.texts.push(text);
    this.cased.push(cased);
    this.keys.push(key);
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
  const compiled = new CompiledKeys(keys.length);
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
