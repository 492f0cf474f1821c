import { compileMatcher } from '../matching/matcher.ts';
import { unpackMatches } from '../matching/packed-matches.ts';
import type { TermPlace } from '../questions/card.ts';
import type { PageTerms } from '../questions.ts';
import { parseHanPairs } from '../text/han-pairs.ts';

/** Compiles what finds the terms of a short text, as pages are marked: in order, none overlapping. */
export function termFinder({ terms, keys, hanPairs }: PageTerms): (text: string) => TermPlace[] {
  const match = compileMatcher(keys, parseHanPairs(hanPairs));
  return (text) =>
    unpackMatches(match(text)).map(({ start, end, key }) => ({ start, end, key: terms[key]! }));
}
