import { isSpacedWord } from '../text/script.ts';

/** `word`: a letter or digit of a script with blanks between words; `character`: one of a script without. */
export type UnitKind = 'word' | 'character' | 'between';

const letter = /[\p{L}\p{N}\p{M}]/u;
const known: (UnitKind | undefined)[] = [];

/** What one UTF-16 code unit is to the grams; halves of a surrogate pair are characters. */
export function unitKind(unit: number): UnitKind {
  const kind = known[unit] ?? classify(unit);
  known[unit] = kind;
  return kind;
}

function classify(unit: number): UnitKind {
  if ((unit & 0xf800) === 0xd800) return 'character';
  if (isSpacedWord(unit)) return 'word';
  return letter.test(String.fromCharCode(unit)) ? 'character' : 'between';
}
