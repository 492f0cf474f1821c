import { compileMatcher } from '../matching/matcher.ts';
import type { PageTerms } from '../questions.ts';
import { fold } from '../text/fold.ts';
import { parseHanPairs } from '../text/han-pairs.ts';

/** Compiles what finds the terms of a short text, as pages are marked: their keys in order of first occurrence. */
export function termFinder({ terms, keys, hanPairs }: PageTerms): (text: string) => string[] {
  const match = compileMatcher(keys);
  const simplify = parseHanPairs(hanPairs);
  return (text) => {
    const found = match(fold(text, simplify), text).map(({ key }) => terms[keys[key]!.term]!);
    return [...new Set(found)];
  };
}
