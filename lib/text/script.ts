/** What a character is to the rules of words: which script it belongs to, and whether blanks part its words. */

import { latePattern } from './late-pattern.ts';

export type Script = 'han' | 'latin' | 'digit' | 'kana' | 'hangul' | 'other';

const patterns: readonly [Script, RegExp][] = [
  ['han', /\p{Script=Han}/u],
  ['latin', /\p{Script=Latin}/u],
  ['digit', /\p{Nd}/u],
  ['kana', /[\p{Script=Hiragana}\p{Script=Katakana}ー]/u],
  ['hangul', /\p{Script=Hangul}/u],
];

/** Script of a code point. */
export function scriptOf(codePoint: number): Script {
  if (codePoint < 0x80)
    return isAsciiLetter(codePoint) ? 'latin' : isAsciiDigit(codePoint) ? 'digit' : 'other';
  if (isCommonHan(codePoint)) return 'han';
  const character = String.fromCodePoint(codePoint);
  return patterns.find(([, pattern]) => pattern.test(character))?.[0] ?? 'other';
}

const spacedWord = latePattern('[\\p{L}\\p{N}\\p{M}]', 'u');
const unspacedScript = latePattern(
  '[\\p{sc=Han}\\p{sc=Hira}\\p{sc=Kana}\\p{sc=Thai}\\p{sc=Laoo}\\p{sc=Khmr}\\p{sc=Mymr}ー]',
  'u',
);

const underscore = 0x5f;
const middleDot = 0xb7;

/** Is this UTF-16 code unit part of a word (or `_`) in a script that puts blanks between words? Surrogates are not. */
export function isSpacedWord(unit: number): boolean {
  if (unit < 0x80) return isAsciiLetter(unit) || isAsciiDigit(unit) || unit === underscore;
  if (unit >= 0x3000 && unit <= 0x9fff) return unit >= 0x3131 && unit <= 0x318e;
  // Private use, by which a page's flows are parted, and the dot in names: without the patterns, which are long.
  if (unit >> 12 === 0xe || unit === middleDot) return false;
  const character = String.fromCharCode(unit);
  return spacedWord().test(character) && !unspacedScript().test(character);
}

/** Nearly every character of Chinese, and nothing else. */
export const isCommonHan = (unit: number): boolean => unit >= 0x4e00 && unit <= 0x9fff;

/** A Latin letter without marks. */
export function isAsciiLetter(unit: number): boolean {
  const lower = unit | 0x20;
  return lower >= 0x61 && lower <= 0x7a;
}

function isAsciiDigit(unit: number): boolean {
  return unit >= 0x30 && unit <= 0x39;
}
