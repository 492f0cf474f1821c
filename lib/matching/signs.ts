import { foldKey } from '../text/fold.ts';
import { pairsOf } from './beginnings.ts';
import type { MatcherKey } from './compiled-keys.ts';

/** Units of folded Chinese and Japanese. */
const han = /[\u2e80-\u9fff\uf900-\ufaff\ud840-\ud8ff]/;

/** What is printed where such a unit stands in the folded text, and some Latin letters that stand in one place with it: ㎏. */
const printedHan =
  '[\\u2329\\u232a\\u2e80-\\u9fff\\uf900-\\ufaff\\ufe10-\\ufe5f\\uff00-\\uffef\\ud840-\\ud8ff]|' +
  '\\ud83c[\\udd2a\\ude00-\\ude7f]';

/** What folds to a Latin letter or a digit and is none: ², ™, ⑦, ﬁ, 𝟒 and the like. */
const printedLatin =
  '[\\u00aa\\u00b2\\u00b3\\u00b9\\u00ba\\u00bc-\\u00be\\u00df\\u0130-\\u0133\\u013f\\u0140\\u0149\\u017f' +
  '\\u01c4-\\u01cc\\u01f1-\\u01f3\\u02b0-\\u02b8\\u02e1-\\u02e3\\u1d2c-\\u1dbf\\u1e9a-\\u1e9e\\u2070-\\u209c' +
  '\\u20a8\\u2100-\\u218f\\u2460-\\u24ff\\u2c7c\\u2c7d\\ua7f1-\\ua7f4\\ufb00-\\ufb06' +
  '\\ud801\\ud833\\ud835]|\\ud83c[\\udd00-\\uddff]|\\ud83e[\\udff0-\\udff9]';

/**
 * Source of a regular expression (no flags) that is found in a text as printed wherever one of the keys may stand in
 * it: wrong at times, but only with yes. Null where nothing short tells.
 */
export function signsOf(keys: readonly Pick<MatcherKey, 'text'>[]): string | null {
  const beginnings = new Set<string>();
  for (const { text } of keys) {
    const folded = foldKey(text);
    if (!han.test(folded)) beginnings.add(folded.slice(0, 2));
  }
  // Between two letters there may be blanks and much that is not seen.
  const pairs = pairsOf(beginnings)?.map((two) => [...two].map(anyCase).join('[^!-~]*'));
  if (pairs === undefined) return null;
  return [printedHan, ...(pairs.length > 0 ? [printedLatin, ...pairs] : [])].join('|');
}

const anyCase = (letter: string): string => `[${letter}${letter.toUpperCase()}]`;
