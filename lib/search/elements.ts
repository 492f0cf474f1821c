import { readingsOf } from '../text/sounds.ts';
import { unitKind } from './unit-kind.ts';

/**
 * One step of a pattern, which stands for one code unit of folded text: the unit itself, or any character that is
 * read as a pinyin syllable (`whole`) or begins like one; or one of several units, the typed one first; or any letter.
 */
export type Element =
  | { unit: string }
  | { anyOf: string }
  | { sound: string; whole: boolean }
  | { any: 'letter' | 'letter or numeral' };

/** A word of a query: its elements stand side by side in a text that holds it. */
export interface Word {
  elements: Element[];
  /** In quotation marks: found as it stands or not at all. */
  phrase: boolean;
}

export function literalWord(text: string, phrase = false): Word {
  return { elements: Array.from({ length: text.length }, (_, at) => ({ unit: text.charAt(at) })), phrase };
}

/** The folded text of a word without sounds, or null where it has any. */
export function literalText({ elements }: Word): string | null {
  let text = '';
  for (const element of elements) {
    if (!('unit' in element)) return null;
    text += element.unit;
  }
  return text;
}

/** A character of a script without blanks, as itself. */
export function isCharacter(element: Element): boolean {
  return 'unit' in element && unitKind(element.unit.charCodeAt(0)) === 'character';
}

/** Does this unit of folded text satisfy the element? */
export function satisfies(element: Element, unit: string): boolean {
  if ('unit' in element) return element.unit === unit;
  if ('anyOf' in element) return element.anyOf.includes(unit);
  if ('any' in element) return isAny(unit, element.any);
  return readingsOf(unit).some((reading) =>
    element.whole ? reading === element.sound : reading.startsWith(element.sound),
  );
}

function isAny(unit: string, any: 'letter' | 'letter or numeral'): boolean {
  return unitKind(unit.charCodeAt(0)) !== 'between' && (any === 'letter or numeral' || !isNumeral(unit));
}

const numerals = /^[\p{Nd}〇零一二两三四五六七八九十百千]$/u;

export function isNumeral(unit: string): boolean {
  return numerals.test(unit);
}
