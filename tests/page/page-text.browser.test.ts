import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type PageText, readPageText } from '../../lib/page/page-text.ts';
import { readColour } from '../../lib/page/palette.ts';
import { fill, textOf } from './page-under-test.ts';

function read(html: string): PageText {
  const reading = readPageText([fill(html)]);
  for (;;) {
    const step = reading.next();
    if (step.done) return step.value;
  }
}

it.each([
  ['blocks are lines', '<p>未来</p><p>产业</p>', '未来\n产业'],
  [
    'white space is as it is shown',
    '<p>\n  未来 \n 产业  </p>\n <p> a  b\t<b> c</b> </p>',
    '未来 产业\na b c',
  ],
  ['a space at a seam stands once', '<p>a <b> b</b><i> </i>c</p>', 'a b c'],
  ['hidden text is left out', '<p>未来</p><p style="display:none">隐</p><p>产业</p>', '未来\n产业'],
])('%s', (_, html, text) => {
  expect(read(html).text).toBe(text);
});

it('leads from any span to a range and back', () => {
  const piece = fc.string({ unit: fc.constantFrom('未', '来', ' ', '\n', 'a'), maxLength: 5 });
  const block = fc
    .array(piece, { maxLength: 4 })
    .map((parts) => `<p>${parts.map((part) => `<b>${part}</b>`).join('')}</p>`);
  fc.assert(
    fc.property(fc.array(block, { minLength: 1, maxLength: 4 }), fc.nat(), fc.nat(), (blocks, one, other) => {
      const page = read(blocks.join(''));
      if (page.text.trim() === '') return;
      const [start, last] = [one % page.text.length, other % page.text.length].sort((a, b) => a - b) as [
        number,
        number,
      ];
      const range = page.rangeOf({ start, end: last + 1 })!;
      const wanted = page.text.slice(start, last + 1);
      expect(textOf(range).replace(/\s/g, '')).toBe(wanted.replace(/\s/g, ''));
      if (wanted.trim() !== '') {
        const back = page.spanOf(range)!;
        expect(page.text.slice(back.start, back.end)).toBe(wanted.trim());
      }
    }),
    { numRuns: 300 },
  );
});

it('finds the span of a selection of whole elements', () => {
  const page = read('<p>前面</p><p id="x">选<b>这</b>里</p><p>后面</p>');
  const range = new Range();
  range.selectNode(document.getElementById('x')!);
  const span = page.spanOf(range)!;
  expect(page.text.slice(span.start, span.end)).toBe('选这里');
});

it('reads colours in any notation', () => {
  expect(readColour('rgb(255, 255, 255)').lightness).toBeCloseTo(1);
  expect(readColour('rgba(0, 0, 0, 0)').alpha).toBe(0);
  expect(readColour('color(srgb 1 1 1 / 0.5)').alpha).toBe(0.5);
  expect(readColour('color(display-p3 0 0 0)').lightness).toBe(0);
  expect(readColour('oklch(0.9 0.1 20)').lightness).toBe(0.9);
  expect(readColour('lab(20 1 1)').lightness).toBe(0.2);
});
