import type { Alignment } from './align.ts';
import type { PageTokens } from './page-tokens.ts';

/** A longer rest between the marks is another sentence. */
const longestRest = 24;

/** Source tokens that may answer to a rest: as many, and a few that were dropped. */
const spare = 8;

const gains = { equal: 2, changed: -1.5, gap: -1 };

/**
 * Stretches an alignment to the quotation marks around it: what is quoted is meant as a whole, so its first and last
 * words are compared even where a change near the edge would not pay. Unchanged where nothing there agrees.
 */
export function fillMarks(
  one: Alignment,
  page: PageTokens,
  source: Int32Array,
  [first, last]: readonly [number, number],
): Alignment {
  const head = page.codes.slice(Math.min(first, one.page.start), one.page.start).reverse();
  const tail = page.codes.slice(one.page.end, Math.max(last, one.page.end));
  const before = answering(
    head,
    source.slice(Math.max(0, one.passage.start - head.length - spare), one.passage.start).reverse(),
  );
  const after = answering(tail, source.slice(one.passage.end, one.passage.end + tail.length + spare));
  if (before === 0 && after === 0) return one;
  return {
    page: { start: before > 0 ? first : one.page.start, end: after > 0 ? last : one.page.end },
    passage: { start: one.passage.start - before, end: one.passage.end + after },
    // Whatever agrees exactly was aligned before: here something differs.
    differences: one.differences + 1,
    score: one.score,
  };
}

/** How many tokens of `source` answer best to the whole of `rest`, both read away from the alignment; 0 for none. */
function answering(rest: Int32Array, source: Int32Array): number {
  if (rest.length === 0 || rest.length > longestRest) return 0;
  let row = Float64Array.from({ length: source.length + 1 }, (_, j) => j * gains.gap);
  for (const code of rest) {
    const next = new Float64Array(row.length);
    next[0] = row[0]! + gains.gap;
    for (let j = 1; j < row.length; j++) {
      const step = row[j - 1]! + (source[j - 1] === code ? gains.equal : gains.changed);
      next[j] = Math.max(step, row[j]! + gains.gap, next[j - 1]! + gains.gap);
    }
    row = next;
  }
  const best = Math.max(...row);
  return best > 0 ? row.indexOf(best) : 0;
}
