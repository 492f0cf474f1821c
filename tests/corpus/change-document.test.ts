import fc from 'fast-check';
import { expect, test } from 'vitest';
import { documentOf, freshDatabase, smallCorpus } from './small-corpus.ts';

const one = documentOf('a', ['未来产业与量子科技。', '量子科技很重要。'], ['未来产业', '量子科技']);
const other = documentOf('b', ['量子科技与脑机接口。'], ['量子科技', '脑机接口']);

async function both() {
  const database = freshDatabase();
  const corpus = smallCorpus(database);
  await corpus.publish([one, other]);
  return { database, corpus };
}

const formsOf = async (corpus: Awaited<ReturnType<typeof both>>['corpus']) =>
  (await corpus.terms()).map(({ form, count, documents }) => [form, count, documents]).sort();

test('a document switched off counts for nothing at once, and all as before when it is switched on', async () => {
  const { corpus } = await both();
  const before = [await formsOf(corpus), await corpus.state()] as const;
  const revision = await corpus.revision();
  expect(await corpus.changeDocument('a', { on: false })).toBe(true);
  expect(await corpus.revision()).toBeGreaterThan(revision);
  expect(await formsOf(corpus)).toEqual([
    ['脑机接口', 1, 1],
    ['量子科技', 1, 1],
  ]);
  expect(await corpus.state()).toMatchObject({ documents: 1, passages: 1, terms: 2 });
  expect((await corpus.search('量子科技')).passages.map(({ id }) => id)).toEqual(['b.1']);
  expect((await corpus.termCard('量子科技'))?.passages.map(({ id }) => id)).toEqual(['b.1']);
  expect(await corpus.termCard('未来产业')).toBeNull();
  expect((await corpus.document('a'))?.passages.length).toBe(2);
  await corpus.changeDocument('a', { on: true });
  expect(await formsOf(corpus)).toEqual(before[0]);
  expect(await corpus.state()).toMatchObject({ documents: 2, passages: 3, terms: before[1].terms });
});

test('what is ranked anew holds what counting at once held', async () => {
  const { corpus } = await both();
  await corpus.changeDocument('b', { removedAt: 1 });
  const counted = await formsOf(corpus);
  expect(await corpus.rankAnew()).toBe(true);
  expect(await formsOf(corpus)).toEqual(counted);
  expect(await corpus.rankAnew()).toBe(false);
  await corpus.changeDocument('b', { removedAt: null });
  await corpus.rankAnew();
  expect((await formsOf(corpus)).map(([form]) => form)).toContain('脑机接口');
});

test('pages are not told of terms that stand only in documents not to be marked (H42)', async () => {
  const { corpus } = await both();
  await corpus.changeDocument('b', { marked: false });
  const { terms } = await corpus.pageTerms(new Set());
  expect(terms.toSorted()).toEqual(['未来产业', '量子科技']);
  expect((await corpus.search('脑机接口')).terms.length).toBe(1);
});

test('the corpus works without any document', async () => {
  const { corpus } = await both();
  for (const id of ['a', 'b']) await corpus.changeDocument(id, { removedAt: 1 });
  expect(await corpus.state()).toMatchObject({ state: 'ready', documents: 0, terms: 0 });
  expect((await corpus.pageTerms(new Set())).keys).toEqual([]);
  expect(await corpus.search('量子科技')).toEqual({ terms: [], passages: [], highlights: [] });
  await corpus.rankAnew();
  expect(await corpus.terms()).toEqual([]);
});

test('what was removed is gone for good after its time, the built-in ones aside', async () => {
  const { database, corpus } = await both();
  await database.documents.update('b', { 'document.builtIn': true });
  for (const id of ['a', 'b']) await corpus.changeDocument(id, { removedAt: 1_000 });
  expect(await corpus.purgeDocuments(1_000)).toBe(false);
  expect(await corpus.purgeDocuments(1_001)).toBe(true);
  expect((await corpus.documents()).map(({ document }) => document.id)).toEqual(['b']);
  expect(await database.passages.count()).toBe(1);
});

test('title, date and issuer as the reader states them are cited', async () => {
  const { corpus } = await both();
  await corpus.changeDocument('b', { stated: { title: '新题', date: '2026-11-21', issuer: null } });
  const [b] = (await corpus.documents()).filter(({ document }) => document.id === 'b');
  expect(b?.document).toMatchObject({ title: '新题', date: '2026-11-21', issuer: null });
  expect(await corpus.changeDocument('none', { on: false })).toBe(false);
});

test('any switching ends where ranking anew from the beginning ends', async () => {
  const flags = fc.record({ id: fc.constantFrom('a', 'b'), on: fc.boolean(), marked: fc.boolean() });
  await fc.assert(
    fc.asyncProperty(fc.array(flags, { maxLength: 6 }), async (steps) => {
      const { database, corpus } = await both();
      for (const { id, ...change } of steps) await corpus.changeDocument(id, change);
      const counted = [await formsOf(corpus), (await corpus.pageTerms(new Set())).terms.toSorted()];
      await corpus.rankAnew();
      expect([await formsOf(corpus), (await corpus.pageTerms(new Set())).terms.toSorted()]).toEqual(counted);
      await database.delete();
    }),
    { numRuns: 25 },
  );
});
