import { expect, test } from 'vitest';
import { isAttributed, quotedSpans } from '../../lib/quotation/quoted-spans.ts';

test.each([
  ['他说：“要坚持。”然后', ['要坚持。']],
  ['「前」與『後』', ['前', '後']],
  ['"one" and "two"', ['one', 'two']],
  ['没有合上的“引号', []],
  ['“外面‘里面’还有”', ['外面‘里面’还有']],
])('%s', (text, expected) => {
  expect(quotedSpans(text).map(({ start, end }) => text.slice(start, end))).toEqual(expected);
});

test.each([
  ['会议强调，“要坚持稳中求进”。', true],
  ['“要坚持稳中求进”，他指出。', true],
  ['He said "we shall go on" yesterday.', true],
  ['这就是所谓“要坚持稳中求进”的道理。', false],
])('%s', (text, expected) => {
  expect(isAttributed(text, quotedSpans(text)[0]!)).toBe(expected);
});
