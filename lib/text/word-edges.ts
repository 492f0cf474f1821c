import { latePattern } from './late-pattern.ts';
import { isCommonHan, isSpacedWord } from './script.ts';

/**
 * May a term begin or end at this UTF-16 offset? Not inside a run of Latin letters and digits (or letters of another
 * alphabet), and not inside a surrogate pair; between Han, kana or Hangul characters it always may.
 */
export function isWordEdge(text: string, offset: number): boolean {
  if (offset <= 0 || offset >= text.length) return true;
  return isEdgeBetween(text.charCodeAt(offset - 1), text.charCodeAt(offset));
}

/** The same of two neighbouring code units. */
export function isEdgeBetween(before: number, after: number): boolean {
  if (isCommonHan(before) || isCommonHan(after)) return true;
  const isPair = before >> 10 === 0xd800 >> 10 && after >> 10 === 0xdc00 >> 10;
  return !isPair && !(joins(before) && joins(after));
}

const hangul = latePattern('\\p{sc=Hangul}', 'u');

/** Letters and digits hold together; Hangul takes its particles without a blank. */
const joins = (unit: number): boolean =>
  isSpacedWord(unit) && (unit < 0x1100 || !hangul().test(String.fromCharCode(unit)));
