import type { Alignment } from './align.ts';
import { ellipsis } from './diff-words.ts';
import type { PageTokens } from './page-tokens.ts';

/** Two stretches that an ellipsis parts on the page, and nothing else, are one quotation that leaves words out. */
export function joinElided(
  alignments: readonly Alignment[],
  page: PageTokens,
  blocks: readonly string[],
): Alignment[] {
  const joined: Alignment[] = [];
  for (const one of [...alignments].sort((a, b) => a.page.start - b.page.start)) {
    const before = joined.at(-1);
    if (before && isElided(before, one, page, blocks)) joined[joined.length - 1] = join(before, one);
    else joined.push(one);
  }
  return joined;
}

function isElided(before: Alignment, after: Alignment, page: PageTokens, blocks: readonly string[]): boolean {
  const block = page.blocks[before.page.start]!;
  if (after.page.start !== before.page.end || block !== page.blocks[after.page.start]) return false;
  if (after.passage.start < before.passage.end) return false;
  return ellipsis.test(blocks[block]!.slice(page.ends[before.page.end - 1]!, page.starts[after.page.start]!));
}

function join(before: Alignment, after: Alignment): Alignment {
  return {
    page: { start: before.page.start, end: after.page.end },
    passage: { start: before.passage.start, end: after.passage.end },
    // What was left out is one difference, and an honest one.
    differences: before.differences + after.differences + 1,
    score: before.score + after.score,
  };
}
