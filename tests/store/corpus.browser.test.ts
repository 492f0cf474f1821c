/** The corpus in a real IndexedDB. */
import { expect, test } from 'vitest';
import { CorpusDatabase } from '../../lib/store/corpus-database.ts';
import { documentOf, freshDatabase, smallCorpus } from '../corpus/small-corpus.ts';
import { allGrams } from './all-grams.ts';

const texts = ['未来产业由前沿技术驱动。', '第六代移动通信与脑机接口。', '重大科技革命带动产业革命。'];

/** A second connection, as another tab or a worker born anew has it. */
const again = (database: CorpusDatabase) => new CorpusDatabase(database.name);

test('what was published is found by a worker born anew', async () => {
  const database = freshDatabase();
  await smallCorpus(database).publish([documentOf('a', texts, ['未来产业', '脑机接口'])]);
  database.close();
  const cold = smallCorpus(again(database));
  expect((await cold.search('naojijiekou')).passages.map(({ id }) => id)).toEqual(['a.2']);
  expect((await cold.search('脑机按口')).terms.map(({ term }) => term.form)).toEqual(['脑机接口']);
  expect((await cold.pageTerms(new Set())).keys.map(({ text }) => text).sort()).toEqual([
    '未来产业',
    '脑机接口',
  ]);
});

test('a removed document leaves no row', async () => {
  const database = freshDatabase();
  const corpus = smallCorpus(database);
  await corpus.publish([
    documentOf('a', texts, ['未来产业']),
    documentOf('b', texts.toReversed(), ['未来产业']),
  ]);
  await corpus.remove('a');
  expect((await corpus.search('未来产业')).passages.map(({ id }) => id)).toEqual(['b.3']);
  await corpus.remove('b');
  for (const table of database.tables.filter(({ name }) => name !== 'meta'))
    expect([table.name, await table.count()]).toEqual([table.name, 0]);
});

test('a publication aborted in the middle leaves nothing (H20)', async () => {
  const database = freshDatabase();
  await smallCorpus(database).publish([documentOf('a', texts, ['未来产业'])]);
  const before = await allGrams(database);
  database.passages.hook('creating', (_key, _row, transaction) => transaction.abort());
  const breaking = smallCorpus(database).publish([documentOf('b', texts, ['脑机接口'])]);
  await expect(breaking).rejects.toMatchObject({ name: 'StorageError' });
  const after = again(database);
  expect(await smallCorpus(after).state()).toMatchObject({ documents: 1, passages: 3, terms: 1 });
  expect(await allGrams(after)).toEqual(before);
});

test('an upgrade blocked by another tab is told, and goes on when that tab closes (H24, T50)', async () => {
  const database = freshDatabase();
  const other = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open(database.name, 1);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  const corpus = smallCorpus(database);
  expect(await corpus.state()).toMatchObject({ state: 'failed', problem: 'locked' });
  other.close();
  expect(await corpus.publish([documentOf('a', texts)])).toBeGreaterThan(0);
});
