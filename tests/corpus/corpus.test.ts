import { expect, test } from 'vitest';
import { allGrams } from '../store/all-grams.ts';
import { documentOf, freshDatabase, smallCorpus } from './small-corpus.ts';

const laws = documentOf(
  'aaaaaaaaaaaaaaaa',
  [
    '未来产业由前沿技术驱动，具有前瞻性。发展未来产业是主动选择。',
    '抢占制高点，发展新质生产力。',
    '被谈话人整改措斈以及整改情况等材料。',
  ],
  ['未来产业', '新质生产力', '整改措施'],
);
const news = documentOf(
  'bbbbbbbbbbbbbbbb',
  ['6G试验网启动，未来产业提速。', 'AI+行动与人工智能。'],
  ['未来产业', '6G', 'AI'],
);

test('a published document can be read, listed, searched and cited', async () => {
  const corpus = smallCorpus();
  await corpus.publish([laws, news]);
  expect(await corpus.state()).toMatchObject({ state: 'ready', documents: 2, passages: 5, terms: 4 });
  expect((await corpus.documents()).map(({ passages, terms }) => [passages, terms])).toEqual([
    [3, 2],
    [2, 3],
  ]);
  expect((await corpus.document(laws.document.id))?.passages).toEqual(laws.passages);
  expect((await corpus.passage('bbbbbbbbbbbbbbbb.2'))?.text).toBe('AI+行动与人工智能。');
  const answer = await corpus.search('未来产业');
  expect(answer.terms.map(({ term }) => term.form)).toEqual(['未来产业']);
  expect(answer.terms[0]?.snippet?.marks.length).toBe(1);
  expect(answer.passages.map(({ id }) => id)).toEqual(['aaaaaaaaaaaaaaaa.1', 'bbbbbbbbbbbbbbbb.1']);
  const card = await corpus.termCard('未来产业');
  expect(card?.passages.map(({ id, role }) => [id, role])).toEqual([
    ['aaaaaaaaaaaaaaaa.1', 'definition'],
    ['bbbbbbbbbbbbbbbb.1', 'mention'],
  ]);
});

test('pages learn the keys of what is not muted', async () => {
  const corpus = smallCorpus();
  await corpus.publish([laws, news]);
  const { terms, keys, glossaryRevision } = await corpus.pageTerms(new Set(['未来产业']));
  expect(terms).not.toContain('未来产业');
  expect(keys.find(({ text }) => text === 'AI')?.exactCase).toBe(true);
  expect(glossaryRevision).toBe(await corpus.revision());
});

test('removing the only document leaves no row behind', async () => {
  const database = freshDatabase();
  const corpus = smallCorpus(database);
  await corpus.publish([laws]);
  const before = await corpus.revision();
  expect(await corpus.remove(laws.document.id)).toBeGreaterThan(before);
  for (const { name } of database.tables.filter((table) => table.name !== 'meta')) {
    expect([name, await database.table(name).count()]).toEqual([name, 0]);
  }
});

test('an index made by other rules is made again before it is asked', async () => {
  const database = freshDatabase();
  const corpus = smallCorpus(database);
  await corpus.publish([laws, news]);
  const grams = await allGrams(database);
  await database.gramBlocks.toCollection().modify((row) => {
    row.bytes = new Uint8Array();
  });
  await database.meta.put({ name: 'indexing', value: 0 });
  expect((await corpus.search('未来产业')).passages.length).toBe(2);
  expect(await allGrams(database)).toEqual(grams);
  await database.meta.put({ name: 'indexing', value: 0 });
  await corpus.remove(laws.document.id);
  await corpus.remove(news.document.id);
  expect(await database.segments.count()).toBe(0);
});

test('documents published without their index get it with the first search, or with the next document', async () => {
  const [indexed, sooner, later] = [freshDatabase(), freshDatabase(), freshDatabase()];
  await smallCorpus(indexed).publish([laws, news]);
  const grams = await allGrams(indexed);

  const corpus = smallCorpus(sooner);
  await corpus.publishUnindexed([laws, news]);
  expect(await sooner.segments.count()).toBe(0);
  expect((await corpus.pageTerms(new Set())).keys.length).toBeGreaterThan(0);
  expect((await corpus.search('未来产业')).passages.length).toBe(2);
  expect(await allGrams(sooner)).toEqual(grams);

  await smallCorpus(later).publishUnindexed([laws]);
  await smallCorpus(later).publish([news]);
  expect(await allGrams(later)).toEqual(grams);
});

test('an answer about a term in hundreds of passages stays small', async () => {
  const corpus = smallCorpus();
  const texts = Array.from(
    { length: 400 },
    (_, at) => `第${at}段，${'发展的路'.repeat(60)}未来产业${'。前面的路'.repeat(60)}`,
  );
  await corpus.publish([documentOf('cccccccccccccccc', texts, ['未来产业'])]);
  const card = await corpus.termCard('未来产业');
  expect(card?.term.count).toBe(400);
  expect(new TextEncoder().encode(JSON.stringify(card)).length).toBeLessThan(300_000);
  expect(new TextEncoder().encode(JSON.stringify(await corpus.search('未来产业'))).length).toBeLessThan(
    300_000,
  );
});

test('what is not there has no answer', async () => {
  const corpus = smallCorpus();
  await corpus.publish([laws]);
  expect(await corpus.termCard('没有')).toBeNull();
  expect(await corpus.document('0')).toBeNull();
  for (const id of [
    '',
    '.',
    'aaaaaaaaaaaaaaaa',
    'aaaaaaaaaaaaaaaa.0',
    'aaaaaaaaaaaaaaaa.99',
    'aaaaaaaaaaaaaaaa.1.1',
    'x.1',
    'aaaaaaaaaaaaaaaa.NaN',
  ])
    expect([id, await corpus.passage(id)]).toEqual([id, null]);
  expect(await corpus.search('。')).toEqual({ terms: [], passages: [], highlights: [] });
});
