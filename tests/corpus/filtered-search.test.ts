import { beforeAll, expect, test } from 'vitest';
import { savedHighlight } from '../store/saved-highlight.ts';
import { documentOf, smallCorpus } from './small-corpus.ts';

const corpus = smallCorpus();

const highlight = savedHighlight({
  title: '产业新闻',
  savedAt: new Date(2026, 4, 1, 12).getTime(),
  quote: { exact: '未来产业提速', prefix: '', suffix: '' },
});

beforeAll(async () => {
  const many = Array.from({ length: 300 }, (_, at) => `第${at}段讲未来产业。`);
  const laws = documentOf('aaaaaaaaaaaaaaaa', many, ['未来产业']);
  const news = documentOf('bbbbbbbbbbbbbbbb', ['6G与未来产业。', '人工智能。'], ['未来产业', '6G']);
  const [article] = news.document.articles;
  // Two texts on one page, of two days; the second has none of its own.
  news.document.articles = [
    { ...article!, title: '論壇新闻', date: '2025-06-30', first: 1, last: 1 },
    { ...article!, title: '评论', date: null, first: 2, last: 2 },
  ];
  news.document.date = '2025-07-01';
  news.passages[1]!.article = 1;
  await corpus.publish([laws, news]);
  await corpus.saveHighlight(highlight);
});

test.each<[string, string[], number, string[], number]>([
  ['未来产业 in:论坛', ['未来产业'], 1, ['bbbbbbbbbbbbbbbb.1'], 0],
  ['未来产业 in:文件b', ['未来产业'], 1, ['bbbbbbbbbbbbbbbb.1'], 0],
  ['未来产业 in:题a', ['未来产业'], 30, ['aaaaaaaaaaaaaaaa.1'], 0],
  ['人工智能 in:论坛', [], 0, [], 0],
  ['未来产业 in:论坛 in:题a', ['未来产业'], 30, ['aaaaaaaaaaaaaaaa.1'], 0],
  ['未来产业 in:产业新闻', [], 0, [], 1],
  ['6G in:题a', [], 0, [], 0],
  ['未来产业 before:2026', ['未来产业'], 1, ['bbbbbbbbbbbbbbbb.1'], 0],
  ['人工智能 after:2025-06-30 before:2026', [], 1, ['bbbbbbbbbbbbbbbb.2'], 0],
  ['未来产业 after:2026-02-12', [], 0, [], 1],
  ['未来产业 after:2026-02', [], 0, [], 1],
  ['未来产业 after:2026-02-11', ['未来产业'], 30, ['aaaaaaaaaaaaaaaa.1'], 1],
  ['未来产业 before:2026-05-01', ['未来产业'], 30, ['aaaaaaaaaaaaaaaa.1'], 0],
  ['未来产业 after:2025 before:2026-02-12', [], 0, [], 0],
  ['weilaichanye in:论坛', ['未来产业'], 1, ['bbbbbbbbbbbbbbbb.1'], 0],
  ['未来产页 in:论坛', ['未来产业'], 1, ['bbbbbbbbbbbbbbbb.1'], 0],
  ['未来产业 kind:概念', ['未来产业'], 0, [], 0],
  ['未来产业 kind:person', [], 0, [], 0],
  ['未来产业 kind:person kind:concept', ['未来产业'], 0, [], 0],
  ['in:论坛', ['未来产业', '6G'], 0, [], 0],
  ['kind:concept', ['未来产业', '6G'], 0, [], 0],
])('%j', async (query, terms, count, passages, kept) => {
  const answer = await corpus.search(query);
  expect(answer.terms.map(({ term }) => term.form)).toEqual(terms);
  expect(answer.passages.length).toBe(count);
  expect(answer.passages.slice(0, 1).map(({ id }) => id)).toEqual(passages);
  expect(answer.highlights.length).toBe(kept);
});
