import { expect, it } from 'vitest';
import { phraseTag } from '../../scripts/phrase-tags.ts';
import { regress, type Sample } from '../../scripts/regress.ts';

it('a regression comes back from priors that lie far off', () => {
  const samples = Array.from({ length: 40 }, (_, n): Sample => {
    const x = n % 4;
    return { x: [x, n % 3], y: Number(x > 1 || n % 8 === 0), weight: 1 };
  });
  const far = regress(samples, [60, -60], [1e-6, 1e-6]);
  const near = regress(samples, [0, 0], [1e-6, 1e-6]);
  expect(far.bias).toBeCloseTo(near.bias, 2);
  for (const [at, weight] of far.weights.entries()) expect(weight).toBeCloseTo(near.weights[at]!, 2);
});

it.each([
  ['固定资产', 'l', { 固定: 'a', 资产: 'n' }, 'n'],
  ['毫无用处', 'l', { 毫无: 'd', 用处: 'n' }, 'l'],
  ['一专多能', 'l', {}, 'l'],
  ['分门别类', 'n', {}, 'i'],
  ['充分发挥', 'n', { 充分: 'a', 发挥: 'v' }, 'l'],
  ['人民警察', 'n', { 人民: 'n', 警察: 'v' }, 'n'],
  ['微生物学', 'n', { 生物学: 'n' }, 'n'],
  ['数据', 'n', {}, 'n'],
])('%s, called %s, is made of %o: %s', (word, tag, tags: Record<string, string>, expected) => {
  expect(phraseTag(word, tag, (part) => tags[part])).toBe(expected);
});
