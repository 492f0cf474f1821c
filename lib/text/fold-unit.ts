/** How one character folds. Unicode's own operations do it, so there is no table to ship. */

import { latePattern } from './late-pattern.ts';
import { isAsciiLetter, isCommonHan } from './script.ts';

/** What the unit table holds instead of a folded unit; C0 controls are dropped, so no text folds to these. */
export const unknown = 0;
export const dropped = 1;
/** Folds to several units, or is half of a pair. */
const manifold = 2;
const ellipsis = 0x2026;
/** Joins the character before it. */
export const joiner = 3;
export const blank = 32;

/** The first of each group stands for all: a page writes “ ”, 「 」 or " as it likes. */
const alike = ['"“”„‟«»「」『』〝〞〟', "'‘’‚‛‹›′´", '-‐‑‒–—―−─━', '·・•‧∙⋅', '~〜'];
const unified = new Map(
  alike.flatMap((group) => [...group].map((one): [string, string] => [one, group[0]!])),
);

const ignorable = latePattern('[\\p{Default_Ignorable_Code_Point}\\p{Cc}]', 'u');
const unseen = latePattern('[\\p{Default_Ignorable_Code_Point}\\p{Cc}\\s]', 'gu');
const white = /\s/;
/** Combining marks, and the later letters of a decomposed Hangul syllable. */
const joining = latePattern('^[\\p{M}\\u1160-\\u11ff]', 'u');

/** Folds one character, or a character with its combining marks (NFKC, full case folding, 繁→简). */
export function foldCluster(cluster: string, simplify: ReadonlyMap<string, string> | undefined): string {
  const seen = unified.get(cluster) ?? cluster.normalize('NFKC').replace(unseen(), '');
  // Lower, upper, lower: ẞ and ß both reach `ss`, and ς reaches σ.
  const cased = seen.toLowerCase().toUpperCase().toLowerCase().normalize('NFKC');
  let folded = '';
  for (const character of cased) folded += unified.get(character) ?? simplify?.get(character) ?? character;
  return folded;
}

/** Entry of the unit table for one UTF-16 code unit. */
export function classify(unit: number, simplify: ReadonlyMap<string, string> | undefined): number {
  if ((unit & 0xf800) === 0xd800 || unit === ellipsis) return manifold;
  // A page has some thousand different Han characters: no string is made of one that nothing maps.
  if (simplify === undefined && isCommonHan(unit)) return unit;
  const character = String.fromCharCode(unit);
  const usual = foldUsual(unit, character);
  if (usual !== unknown) return unitOf(simplify?.get(character) ?? String.fromCharCode(usual));
  if (white.test(character) && unit !== 0xfeff) return blank;
  if (ignorable().test(character)) return dropped;
  const folded = foldCluster(character, simplify);
  if (joining().test(folded)) return joiner;
  return unitOf(folded);
}

/** What nearly all text is made of, without asking Unicode, whose first answers take a millisecond; `unknown` for the rest. */
function foldUsual(unit: number, character: string): number {
  if (isCommonHan(unit) || isPlainSign(unit)) return unit;
  const narrow = unit >= 0xff01 && unit <= 0xff5e ? unit - 0xfee0 : unit;
  if (narrow > 0x20 && narrow < 0x7f) return isAsciiLetter(narrow) ? narrow | 0x20 : narrow;
  // The last are 、。《》【】 and what is between them.
  return unified.get(character)?.charCodeAt(0) ?? (unit >= 0x3001 && unit <= 0x3011 ? unit : unknown);
}

/** ※, frames and shapes such as ■ ● ☆, and private use, by which a page's flows are parted. */
const isPlainSign = (unit: number): boolean =>
  unit === 0x203b || (unit >= 0x2502 && unit <= 0x27ff) || (unit >= 0xe000 && unit <= 0xf8ff);

const unitOf = (folded: string): number => (folded.length === 1 ? folded.charCodeAt(0) : manifold);
