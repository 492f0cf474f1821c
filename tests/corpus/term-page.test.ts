import { expect, test } from 'vitest';
import { concordancePage } from '../../lib/limits.ts';
import { documentOf, smallCorpus } from './small-corpus.ts';

const texts = Array.from({ length: 25 }, (_, at) => `第${at}段说到未来产业和量子科技。`);
const other = ['未来产业是由前沿技术驱动的产业。', '量子科技与人工智能。', '未来产业、人工智能并举。'];
const forms = ['未来产业', '量子科技', '人工智能', '未来产业园'];

test('a concordance holds every passage of every document in order, a stretch at a time', async () => {
  const corpus = smallCorpus();
  await corpus.publish([documentOf('a', texts, forms), documentOf('b', other, forms)]);
  const first = await corpus.concordance('未来产业', 0);
  expect(first?.total).toBe(27);
  expect(first?.passages.map(({ id }) => id)).toEqual(
    Array.from({ length: concordancePage }, (_, at) => `a.${at + 1}`),
  );
  const rest = await corpus.concordance('未来产业', concordancePage);
  expect(rest?.passages.map(({ id }) => id).slice(-3)).toEqual(['a.25', 'b.1', 'b.3']);
  for (const { text, marks } of rest?.passages ?? [])
    expect(marks.map(({ start, end }) => text.slice(start, end))).toContain('未来产业');
  expect(await corpus.concordance('没有的词', 0)).toBeNull();
  expect((await corpus.concordance('未来产业', 1_000))?.passages).toEqual([]);
});

test('related are the terms that stand in the same passages, not those that stand elsewhere', async () => {
  const corpus = smallCorpus();
  await corpus.publish([
    documentOf('a', texts, forms),
    documentOf('b', ['人工智能一。', '人工智能二。'], forms),
  ]);
  const related = await corpus.relatedTerms('未来产业');
  expect(related.map(({ form }) => form)).toEqual(['量子科技']);
});

test('terms of the same words are related though they never meet', async () => {
  const corpus = smallCorpus();
  await corpus.publish([documentOf('a', ['未来产业要发展。', '建设未来产业园。'], forms)]);
  expect((await corpus.relatedTerms('未来产业')).map(({ form }) => form)).toEqual(['未来产业园']);
});
