import { isSpacedWord } from '../text/script.ts';

/** `word`: a letter or digit of a script with blanks between words; `character`: one of a script without. */
export type UnitKind = 'word' | 'character' | 'between';

const letter = /[\p{L}\p{N}\p{M}]/u;
const kinds = ['word', 'character', 'between'] as const;
/** Place in `kinds` and one, 0 where it is not known: an array of names with holes would be a hash table. */
const known = new Uint8Array(0x10000);

/** What one UTF-16 code unit is to the grams; halves of a surrogate pair are characters. */
export function unitKind(unit: number): UnitKind {
  known[unit] ||= kinds.indexOf(classify(unit)) + 1;
  return kinds[known[unit]! - 1]!;
}

function classify(unit: number): UnitKind {
  if ((unit & 0xf800) === 0xd800) return 'character';
  if (isSpacedWord(unit)) return 'word';
  return letter.test(String.fromCharCode(unit)) ? 'character' : 'between';
}
