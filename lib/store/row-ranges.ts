import { countBelow } from './count-below.ts';
import type { RowRange } from './rows.ts';

/** Whether a row lies in one of these ranges, none of which overlap. */
export function rowsWithin(ranges: Iterable<RowRange>): (row: number) => boolean {
  const sorted = inOrder(ranges);
  return (row) => {
    const range = sorted[countBelow(sorted, ({ last }) => last < row)];
    return range !== undefined && range.first <= row;
  };
}

/** The same rows, ascending, in as few ranges as can be. */
export function joinRanges(ranges: Iterable<RowRange>): RowRange[] {
  const joined: RowRange[] = [];
  for (const { first, last } of inOrder(ranges)) {
    const before = joined.at(-1);
    if (before && first <= before.last + 1) before.last = Math.max(before.last, last);
    else joined.push({ first, last });
  }
  return joined;
}

/** The rows that are in both; each list is ascending and without overlaps. */
export function sharedRanges(some: readonly RowRange[], others: readonly RowRange[]): RowRange[] {
  const shared: RowRange[] = [];
  for (let [a, b] = [0, 0]; a < some.length && b < others.length; ) {
    const [one, other] = [some[a]!, others[b]!];
    const range = { first: Math.max(one.first, other.first), last: Math.min(one.last, other.last) };
    if (range.first <= range.last) shared.push(range);
    if (one.last < other.last) a += 1;
    else b += 1;
  }
  return shared;
}

/** How many rows. */
export function countRows(ranges: readonly RowRange[]): number {
  return ranges.reduce((sum, { first, last }) => sum + last - first + 1, 0);
}

/** A document without passages has an empty range. */
function inOrder(ranges: Iterable<RowRange>): RowRange[] {
  return [...ranges].filter(({ first, last }) => first <= last).sort((a, b) => a.first - b.first);
}
