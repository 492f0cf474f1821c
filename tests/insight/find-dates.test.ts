import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findDates } from '../../lib/insight/find-dates.ts';

const shown = (text: string) =>
  findDates(text).map(({ start, end, year, month, day, untilYear }) => [
    text.slice(start, end),
    [year, month, day, untilYear].filter((part) => part !== null).join('-'),
  ]);

test.each<[string, [string, string][]]>([
  ['2026年1月30日中共中央批准', [['2026年1月30日', '2026-1-30']]],
  ['1月31日,中共中央政治局', [['1月31日', '1-31']]],
  ['二〇二六年一月三十日', [['二〇二六年一月三十日', '2026-1-30']]],
  ['2020年10月，在', [['2020年10月', '2020-10']]],
  ['中華民國一百十五年三月二日', [['民國一百十五年三月二日', '2026-3-2']]],
  ['“十四五”规划纲要', [['“十四五”', '2021-2025']]],
  ['“十五五”时期', [['“十五五”', '2026-2030']]],
  ['十三五期间', [['十三五', '2016-2020']]],
  ['2021—2025年', [['2021—2025年', '2021-2025']]],
  ['On January 30, 2026 the', [['January 30, 2026', '2026-1-30']]],
  ['by 3 March 2027.', [['3 March 2027', '2027-3-3']]],
  ['issued 2026-01-30.', [['2026-01-30', '2026-1-30']]],
  ['we may march on', []],
  ['第十五条 共3年', []],
  ['13月45日', []],
])('%s', (text, expected) => {
  expect(shown(text)).toEqual(expected);
});

test('spans lie in the text and do not overlap', () => {
  const piece = fc.constantFrom(
    '2026年',
    '1月30日',
    '“十五五”',
    '至',
    '2021—2025年',
    'May 3',
    '文',
    '，',
    ' ',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
      const text = pieces.join('');
      let end = 0;
      for (const date of findDates(text)) {
        expect(date.start).toBeGreaterThanOrEqual(end);
        expect(date.end).toBeLessThanOrEqual(text.length);
        end = date.end;
      }
    }),
  );
});
