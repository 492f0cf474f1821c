import fc from 'fast-check';
import { expect, test } from 'vitest';
import { countRows, joinRanges, rowsWithin, sharedRanges } from '../../lib/store/row-ranges.ts';
import type { RowRange } from '../../lib/store/rows.ts';

/** Some may be empty, as of a document without passages. */
const range = fc
  .tuple(fc.integer({ min: 0, max: 40 }), fc.integer({ min: -1, max: 6 }))
  .map(([first, more]): RowRange => ({ first, last: first + more }));
const ranges = fc.array(range, { maxLength: 6 });
const all = Array.from({ length: 50 }, (_, row) => row);
const naive = (list: readonly RowRange[]) =>
  all.filter((row) => list.some(({ first, last }) => row >= first && row <= last));

test('ranges hold what a naive list of rows holds', () => {
  fc.assert(
    fc.property(ranges, ranges, (some, others) => {
      const [one, other] = [joinRanges(some), joinRanges(others)];
      expect(naive(one)).toEqual(naive(some));
      expect(one.every(({ first }, at) => at === 0 || first > one[at - 1]!.last + 1)).toBe(true);
      expect(countRows(one)).toBe(naive(some).length);
      expect(all.filter(rowsWithin(one))).toEqual(naive(some));
      expect(naive(sharedRanges(one, other))).toEqual(
        naive(some).filter((row) => naive(others).includes(row)),
      );
    }),
  );
});
