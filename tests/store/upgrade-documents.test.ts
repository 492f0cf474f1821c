import Dexie from 'dexie';
import { expect, test } from 'vitest';
import { CorpusDatabase } from '../../lib/store/corpus-database.ts';
import { documentOf, smallCorpus } from '../corpus/small-corpus.ts';

/** The tables and rows as version 1 wrote them. */
async function firstDatabase(): Promise<string> {
  const name = `first-${Math.random()}`;
  const old = new Dexie(name);
  old.version(1).stores({
    ...{ documents: 'id', passages: 'row', statistics: '[document+piece]', terms: 'key' },
    ...{ postings: '[term+piece]', grams: '[gram+chunk]', highlights: 'id, url, savedAt, deletedAt' },
    meta: 'name',
  });
  await old.open();
  const { document, passages } = documentOf('a', ['未来产业']);
  await old.table('documents').add({ id: 'a', document, firstRow: 5, lastRow: 5, passages: 1, terms: 1 });
  await old.table('passages').add({ ...passages[0], row: 5 });
  await old.table('statistics').add({ document: 'a', piece: 0, json: '{}' });
  const term = { key: '未来产业', form: '未来产业', variants: [], kind: 'concept', score: 1, count: 1 };
  await old
    .table('terms')
    .add({ ...term, documents: 1, explanations: [], reasons: [], pinyin: '', initials: [] });
  await old.table('meta').bulkAdd([
    { name: 'schema', value: 1 },
    { name: 'documents', value: 1 },
    { name: 'indexing', value: 1 },
    { name: 'nextRow', value: 6 },
  ]);
  old.close();
  return name;
}

test('documents of version 1 count and mark as before', async () => {
  const corpus = smallCorpus(new CorpusDatabase(await firstDatabase()));
  expect(await corpus.documents()).toMatchObject([{ on: true, marked: true, removedAt: null }]);
  expect((await corpus.pageTerms(new Set())).terms).toEqual(['未来产业']);
  expect((await corpus.search('未来产业')).passages.map(({ id }) => id)).toEqual(['a.1']);
  await corpus.publish([documentOf('b', ['量子科技'], ['量子科技'])]);
  expect(await corpus.state()).toMatchObject({ documents: 2, passages: 2 });
  corpus.close();
});
