import fc from 'fast-check';
import { expect, test } from 'vitest';
import { snippet } from '../../lib/search/snippet.ts';

const long = ['开头的一句话。'.repeat(10), '中间说到未来产业的发展。', '结尾的一句话。'.repeat(10)].join('');
const at = long.indexOf('未来产业');

test('a short text stays whole', () => {
  expect(snippet('未来产业', [{ start: 0, end: 2 }], 10)).toEqual({
    text: '未来产业',
    marks: [{ start: 0, end: 2 }],
  });
});

test('a long text is cut at sentences around the mark', () => {
  const { text, marks } = snippet(long, [{ start: at, end: at + 4 }], 40);
  expect(text).toBe(`…中间说到未来产业的发展。${'结尾的一句话。'.repeat(4)}…`);
  expect(marks.map(({ start, end }) => text.slice(start, end))).toEqual(['未来产业']);
});

test('a sentence longer than the snippet is cut within', () => {
  const endless = `${'甲'.repeat(300)}未来产业${'乙'.repeat(300)}`;
  const { text, marks } = snippet(endless, [{ start: 300, end: 304 }], 60);
  expect(text).toMatch(/^…甲+未来产业乙+…$/);
  expect(text.length).toBeLessThanOrEqual(62);
  expect(marks.length).toBe(1);
});

const marked = fc
  .tuple(
    fc.string({ unit: fc.constantFrom(...'未来。；，a 𠮷“”'), maxLength: 300 }),
    fc.nat(299),
    fc.integer({ min: 1, max: 8 }),
  )
  .filter(([text, start]) => start < text.length);

test('the first mark is always within, every mark keeps its words, and no pair of surrogates is parted', () => {
  fc.assert(
    fc.property(marked, fc.integer({ min: 20, max: 120 }), ([text, start, length], most) => {
      const mark = { start, end: Math.min(text.length, start + length) };
      const cut = snippet(text, [mark], most);
      expect(cut.marks.map((one) => cut.text.slice(one.start, one.end))).toEqual([
        text.slice(mark.start, mark.end),
      ]);
      expect(cut.text.length).toBeLessThanOrEqual(most + 2);
      expect(text).toContain(cut.text.replace(/^…|…$/g, ''));
      expect(cut.text.isWellFormed() || !text.isWellFormed()).toBe(true);
    }),
  );
});
