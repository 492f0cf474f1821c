import { matchedKeyLength } from '../limits.ts';
import { foldUnits } from '../text/fold.ts';
import { latePattern } from '../text/late-pattern.ts';
import { KeyTable } from './key-table.ts';
import { MatchList } from './packed-matches.ts';
import { PlainText } from './plain-text.ts';
import { pluralInIes } from './plural.ts';

/** A string to match. */
export interface MatcherKey {
  /** As `fold` gives it, or as printed where `exactCase`. */
  text: string;
  /** Match only where the page writes the same capitals. */
  exactCase: boolean;
  /** What its matches bear as their key; its index if absent. */
  term?: number;
}

/** Keys as the scan reads them: a key stands in the table under its folded text, and under its plural. */
export class CompiledKeys {
  readonly table: KeyTable;
  readonly plain = new PlainText();
  /** Letters that the page must show, by the `cased` of a key; that is 0 where any will do. */
  readonly letters = [''];
  /** What is found, before it is handed out. */
  readonly found = new MatchList();

  constructor(likely: number) {
    this.table = new KeyTable(likely);
  }

  /** Adds a key under its folded text; `letters` are those it must show, if it must. */
  add(text: string, key: number, letters: string | null): void {
    this.table.add(text, key, letters === null ? 0 : this.letters.push(letters) - 1);
    this.plain.add(text);
  }
}

const uncased = latePattern('[^\\p{Lu}\\p{Ll}\\p{Lt}]', 'gu');

/** The cased letters of printed text, whatever their width. */
export function casedLetters(printed: string): string {
  // Nearly always it is plain, and Unicode need not be asked.
  if (/^[ -~]*$/.test(printed)) return printed.replace(/[^A-Za-z]/g, '');
  return printed.normalize('NFKC').replace(uncased(), '');
}

/** Keys compiled between two pauses: about a millisecond of work. */
const slice = 1024;

/** Compiles keys, pausing every thousand or so. Empty and overlong keys are left out. */
export function* addKeys(compiled: CompiledKeys, keys: readonly MatcherKey[]): Generator<undefined, void> {
  const others: [text: string, term: number, letters: string | null][] = [];
  for (let at = 0; at < keys.length; at++) {
    if (at % slice === slice - 1) yield;
    const { exactCase, text, term = at } = keys[at]!;
    if (text.length > matchedKeyLength) continue;
    const folded = exactCase ? foldedText(text) : text;
    if (folded === '') continue;
    const letters = exactCase ? casedLetters(text) : null;
    compiled.add(folded, term, letters);
    for (const form of otherForms(folded, exactCase)) others.push([form, term, letters]);
  }
  // After all keys, so that a key of its own wins against another's plural.
  for (const other of others) compiled.add(...other);
}

/** Further forms of a key that stand in the table: its plural in -ies; and in a quotation “十五五”规划 is ‘十五五’规划. */
function otherForms(folded: string, exactCase: boolean): string[] {
  const plural = exactCase ? null : pluralInIes(folded);
  const plain = plural === null ? [folded] : [folded, plural];
  const nested = folded.includes('"') ? plain.map((form) => form.replaceAll('"', "'")) : [];
  return [...plain.slice(1), ...nested];
}

function foldedText(printed: string): string {
  const { units, length } = foldUnits(printed);
  return String.fromCharCode(...units.subarray(0, length));
}
