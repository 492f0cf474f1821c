import type { Span } from '../model.ts';
import type { Alignment } from './align.ts';
import type { PageTokens } from './page-tokens.ts';
import { tokenWeight } from './tokens.ts';

/** Characters of Chinese (a word counts as two) that must stand in both texts, beyond the names of things. */
const leastVerbatim = 8;
const leastAltered = 9;

/** One difference in so many tokens is a rewording; more is another sentence about the same matter. */
const mostDifferent = 0.22;

/** A term says that the matter is the same, not that the sentence is: its tokens count this much. */
const termWeight = 0.5;

/** Is this more than the same topic: words enough that both share, not counting what things are called? */
export function isQuotation(
  { page: { start, end }, differences }: Alignment,
  page: PageTokens,
  isTerm: Uint8Array,
): boolean {
  let weight = 0;
  for (let at = start; at < end; at++) weight += tokenWeight(page.codes[at]!) * (isTerm[at] ? termWeight : 1);
  if (differences === 0) return weight >= leastVerbatim;
  return weight - differences >= leastAltered && differences <= mostDifferent * (end - start);
}

/** Is this all that stands in a pair of quotation marks, word for word, and no mere name? */
export function isQuotedWhole(
  { page: { start, end }, differences }: Alignment,
  page: PageTokens,
  quoted: readonly Span[],
): boolean {
  if (differences > 0) return false;
  return quoted.some((span) => {
    const [first, last] = tokensWithin(page, page.blocks[start]!, span);
    return last - first >= leastVerbatim && first >= start && last <= end;
  });
}

/** The tokens `[first, last)` of a block that lie in a span of it. */
export function tokensWithin(
  { starts, ends, firsts }: PageTokens,
  block: number,
  span: Span,
): [number, number] {
  let first = firsts[block]!;
  const end = firsts[block + 1]!;
  while (first < end && starts[first]! < span.start) first++;
  let last = first;
  while (last < end && ends[last]! <= span.end) last++;
  return [first, last];
}

/** Marks the tokens of a page that belong to terms: `spans` gives the terms of a block. */
export function termTokens(
  page: PageTokens,
  blocks: readonly string[],
  spans: (text: string) => readonly Span[],
): Uint8Array {
  const isTerm = new Uint8Array(page.codes.length);
  for (const [block, text] of blocks.entries()) {
    for (const span of [...spans(text), ...dates(text)]) {
      const [first, last] = tokensWithin(page, block, span);
      isTerm.fill(1, first, last);
    }
  }
  return isTerm;
}

const date =
  /\d{1,4}\s*年(?:\s*\d{1,2}\s*月)?(?:\s*\d{1,2}\s*日)?|\d{1,2}\s*月\s*\d{1,2}\s*日|\b\d{4}-\d\d-\d\d\b/gu;

/** A date says no more than a name. */
function dates(text: string): Span[] {
  return Array.from(text.matchAll(date), ({ 0: found, index }) => ({
    start: index,
    end: index + found.length,
  }));
}
