import fc from 'fast-check';
import { expect, it } from 'vitest';
import { textFragmentUrl } from '../../lib/anchoring/text-fragment.ts';
import { roughText } from '../text/rough-text.ts';

const quote = (exact: string, prefix = '') => ({ exact, prefix, suffix: '' });
const decoded = (url: string) => decodeURIComponent(url);

it.each([
  [
    'a short one with what stands before',
    quote('产业', '发展未来'),
    'https://a.example/#:~:text=发展未来-,产业',
  ],
  [
    'one of a line',
    quote('未来产业由前沿技术驱动当前处于'),
    'https://a.example/#:~:text=未来产业由前沿技术驱动当前处于',
  ],
  [
    'several blocks by the ends',
    quote('第一段。\n中间\n第三段。'),
    'https://a.example/#:~:text=第一段。,第三段。',
  ],
  [
    'a long English one between words',
    quote(`The quick brown fox jumps over ${'and over '.repeat(9)}the lazy dog again`),
    'https://a.example/#:~:text=The quick brown fox,over the lazy dog again',
  ],
  ['nothing readable', quote(' \n '), 'https://a.example/'],
])('%s', (_, selector, url) => {
  expect(decoded(textFragmentUrl('https://a.example/', selector))).toBe(url);
});

it('keeps the route of an application', () => {
  expect(textFragmentUrl('https://a.example/#/b', quote('abcdefghijkl'))).toBe(
    'https://a.example/#/b:~:text=abcdefghijkl',
  );
});

it('takes any text, and parts at its own signs only', () => {
  fc.assert(
    fc.property(roughText(40), (exact) => {
      const url = textFragmentUrl('https://a.example/', quote(exact, exact));
      const text = url.split(':~:text=')[1] ?? '';
      expect(text.split(',').length).toBeLessThanOrEqual(2);
      expect(text.replace('-,', '')).not.toMatch(/-/);
    }),
  );
});
