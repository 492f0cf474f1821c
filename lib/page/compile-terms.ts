import { compileMatcherInSlices } from '../matching/matcher.ts';
import type { PageTerms } from '../questions.ts';
import { parseHanPairs } from '../text/han-pairs.ts';
import type { FindTerms } from './find-matches.ts';
import { inSlices } from './slices.ts';

/** Compiles the keys of the glossary; null once the signal is aborted. */
export async function compileTerms(
  { keys, hanPairs }: Pick<PageTerms, 'keys' | 'hanPairs'>,
  signal: AbortSignal,
): Promise<FindTerms | null> {
  const compiled = await inSlices(compileMatcherInSlices(keys, parseHanPairs(hanPairs)), signal);
  return compiled?.result ?? null;
}
