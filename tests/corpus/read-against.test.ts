import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { documentOf, freshDatabase, smallCorpus } from './small-corpus.ts';

const speech = documentOf(
  'aaaa',
  [
    '今天进行第二十四次集体学习，要推动量子科技、生物制造、脑机接口等成为新的经济增长点。这些领域是“十五五”时期的主攻方向，要聚焦发力。',
    '培育发展新产业，对于我们抢占科技制高点、牢牢把握发展主动权，具有重要意义。',
  ],
  ['第二十四次集体学习', '量子科技', '生物制造', '脑机接口'],
);
const newspaper = documentOf(
  'bbbb',
  [
    '2月11日，第二十四次集体学习举行，聚焦量子科技。',
    '他强调，“对于抢占科技制高点、把握发展主动权，具有重要意义”。',
  ],
  ['第二十四次集体学习', '量子科技'],
);

async function corpusOf(...documents: (typeof speech)[]) {
  const corpus = smallCorpus(freshDatabase());
  await corpus.publish(documents);
  return corpus;
}

test('a page is read against the documents that are there', async () => {
  const corpus = await corpusOf(speech, newspaper);
  const page = ['他强调，“对于抢占科技制高点、把握发展主动权，具有重要意义”。', '孩子们在河边放风筝。'];
  // The newspaper has the words just so, but in quotation marks: they are held against the speech.
  const found = await corpus.trace(page);
  expect(
    found.map(({ block, altered, source }) => [block, altered, source.citation.document]),
  ).toContainEqual([0, true, 'aaaa']);
  expect(found.every(({ block }) => block === 0)).toBe(true);
  await corpus.remove('bbbb');
  expect(await corpus.trace(page)).toMatchObject([
    { altered: true, source: { citation: { document: 'aaaa', paragraph: 2 } } },
  ]);
});

test('a term in its time, its sets and its contradictions', async () => {
  const corpus = await corpusOf(speech, newspaper);
  const { conflicts, sets } = await corpus.termInsight('量子科技');
  expect(sets).toMatchObject([
    { name: '主攻方向', members: ['量子科技', '生物制造', '脑机接口'].map((form) => ({ form, key: form })) },
  ]);
  expect(conflicts).toMatchObject([{ kind: 'date' }]);
  const learning = await corpus.termInsight('第二十四次集体学习');
  expect(learning.conflicts).toMatchObject([{ kind: 'date', printed: ['今天 (2026-02-12)', '2月11日'] }]);
  expect(learning.timeline.map(({ period }) => period?.from)).toEqual(['2026-02-11', '2026-02-12']);
  expect(learning.documents).toEqual(['aaaa', 'bbbb']);
});

test('two documents side by side', async () => {
  const corpus = await corpusOf(speech, newspaper);
  const pairs = await corpus.compareTerm('第二十四次集体学习', 'aaaa', 'bbbb');
  expect(pairs.map(({ left, right }) => [left !== null, right !== null])).toEqual([[true, true]]);
  const [pair] = await corpus.comparePassage('bbbb.2');
  expect(pair!.right!.citation.document).toBe('aaaa');
  expect(await corpus.comparePassage('cccc.1')).toEqual([]);
});
