import fc from 'fast-check';
import { expect, test } from 'vitest';
import { canonicalUrl, pageKey } from '../../lib/page-url.ts';

test.each([
  ['https://news.example/a?utm_source=x&id=7&fbclid=y#part', 'https://news.example/a?id=7'],
  ['https://news.example/a?utm_source=x', 'https://news.example/a'],
  ['https://news.example/a?', 'https://news.example/a'],
  ['https://news.example/a?&&', 'https://news.example/a'],
  ['https://news.example/a???', 'https://news.example/a???'],
  ['https://news.example/a?id=1&?utm_source=x', 'https://news.example/a?id=1&?utm_source=x'],
  ['https://news.example/a?night&utm_source=x&q=%20+', 'https://news.example/a?night&q=%20+'],
  ['https://news.example/a?spm=a2c.1.2&gclid=z&SPM=1', 'https://news.example/a'],
  ['https://news.example/a?from=timeline&isappinstalled=0', 'https://news.example/a'],
  ['https://news.example/a?from=2020&to=2021', 'https://news.example/a?from=2020&to=2021'],
  ['https://news.example/a?q=%E6%9C%AA+%20x', 'https://news.example/a?q=%E6%9C%AA+%20x'],
  ['https://reader:secret@news.example/a', 'https://news.example/a'],
  ['https://app.example/#/article/7', 'https://app.example/#/article/7'],
  ['https://app.example/#!/article/7', 'https://app.example/#!/article/7'],
  ['https://app.example/#:~:text=x', 'https://app.example/'],
  [
    'https://mp.weixin.qq.com/s?__biz=M&mid=2&idx=1&sn=c&chksm=d&scene=27&key=e#wechat_redirect',
    'https://mp.weixin.qq.com/s?__biz=M&mid=2&idx=1&sn=c',
  ],
  ['https://mp.weixin.qq.com/s/AbC-d?scene=1', 'https://mp.weixin.qq.com/s/AbC-d?scene=1'],
  ['https://新闻.example/路', 'https://xn--efvy88h.example/%E8%B7%AF'],
])('%s is kept as %s', (address, kept) => {
  expect(canonicalUrl(address)).toBe(kept);
});

test.each([
  ['https://www.news.example/a', 'http://m.news.example/a/'],
  ['https://news.example/a', 'https://news.example/a/amp'],
  ['https://news.example/a', 'https://news.example/amp/a'],
  ['https://news.example/a.html', 'https://news.example/a.amp.html'],
  ['https://news.example/a?id=1', 'https://amp.news.example/a?amp=1&id=1'],
  ['https://news.example/a', 'https://news.example/a?outputType=amp'],
  ['https://news.example/', 'https://www.news.example/index.html'],
  ['https://zh.wikipedia.org/wiki/X', 'https://zh.m.wikipedia.org/wiki/X'],
])('%s and %s are one page', (one, other) => {
  expect(pageKey(one)).toBe(pageKey(other));
});

test.each([
  ['https://news.example/a', 'https://news.example/b'],
  ['https://news.example/a?id=1', 'https://news.example/a?id=2'],
  ['https://news.example/a', 'https://other.example/a'],
  ['https://m.example/a', 'https://www.example/a'],
  ['https://app.example/#/a', 'https://app.example/#/b'],
  ['https://news.example:8080/a', 'https://news.example/a'],
  ['https://10.0.0.1/a', 'https://0.0.1/a'],
  ['https://news.example/a?m=2', 'https://news.example/a'],
  ['https://news.example/m', 'https://news.example/'],
])('%s and %s are two', (one, other) => {
  expect(pageKey(one)).not.toBe(pageKey(other));
});

/** Queries and hashes of what means something there. */
const odd = fc
  .array(
    fc.constantFrom(
      '?',
      '&',
      '=',
      '#',
      '/',
      '!',
      '%',
      "'",
      ' ',
      '+',
      'a',
      '未',
      'utm_id',
      'sn',
      'from=timeline',
    ),
    {
      maxLength: 12,
    },
  )
  .map((parts) => parts.join(''));

test('cleaning twice is cleaning once, whatever comes after the path', () => {
  const hosts = fc.constantFrom(
    'https://news.example',
    'https://mp.weixin.qq.com/s',
    'http://a.example/x.amp',
  );
  fc.assert(
    fc.property(hosts, odd, odd, (host, query, hash) => {
      const clean = canonicalUrl(`${host}?${query}#${hash}`);
      expect(canonicalUrl(clean)).toBe(clean);
    }),
    { numRuns: 1_000 },
  );
});

test('cleaning twice is cleaning once, and never changes the site', () => {
  fc.assert(
    fc.property(fc.webUrl({ withFragments: true, withQueryParameters: true }), (address) => {
      const clean = canonicalUrl(address);
      expect(canonicalUrl(clean)).toBe(clean);
      expect(new URL(clean).origin).toBe(new URL(address).origin);
      expect(pageKey(clean)).toBe(pageKey(clean.replace('://', '://www.')));
    }),
    // Addresses are made slowly.
    { numRuns: 40 },
  );
});
