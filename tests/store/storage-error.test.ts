import Dexie from 'dexie';
import { expect, test } from 'vitest';
import { withDatabase } from '../../lib/store/connection.ts';
import { CorpusDatabase } from '../../lib/store/corpus-database.ts';
import { memoryDatabase } from '../../lib/store/memory-database.ts';
import { asStorageError, StorageError, storageProblem } from '../../lib/store/storage-error.ts';
import { documentOf, freshDatabase, smallCorpus } from '../corpus/small-corpus.ts';

/** An IndexedDB whose files cannot be read. */
function brokenFactory(call: 'databases' | 'open'): IDBFactory {
  const factory = new IDBFactory();
  factory[call] = () => {
    throw named('UnknownError');
  };
  return factory;
}

const named = (name: string, more: object = {}) => Object.assign(new Error(name), { name }, more);

test.each<[string, unknown, string | null]>([
  ['a full disk', named('QuotaExceededError'), 'full'],
  ['a full disk within an abort', named('AbortError', { inner: named('QuotaExceededError') }), 'full'],
  ['a full disk among failures', named('BulkError', { failures: [named('QuotaExceededError')] }), 'full'],
  ['a newer database', named('VersionError'), 'newer'],
  ['a newer database, wrapped', named('OpenFailedError', { inner: named('VersionError') }), 'newer'],
  ['a read that fails', named('UnknownError'), 'damaged'],
  ['no IndexedDB', named('MissingAPIError'), 'unavailable'],
  ['a private window', named('OpenFailedError', { inner: named('SecurityError') }), 'unavailable'],
  ['a closed connection', named('DatabaseClosedError'), 'unavailable'],
  ['an abort without a reason', named('AbortError'), 'unavailable'],
  ['our own', new StorageError('newer', ''), 'newer'],
  ['a fault of the code', new TypeError('x is undefined'), null],
  ['no error at all', 'text', null],
])('knows %s', (_, error, problem) => {
  expect(storageProblem(error)).toBe(problem);
  expect(asStorageError(error) instanceof StorageError).toBe(problem !== null);
});

test('an error that wraps itself does not hang', () => {
  const error = named('AbortError');
  Object.assign(error, { inner: error });
  expect(storageProblem(error)).toBe('unavailable');
});

test('a database of a newer version is read and never written (H25, T51)', async () => {
  const database = freshDatabase();
  await smallCorpus(database).publish([documentOf('a', ['未来产业'], ['未来产业'])]);
  await database.meta.bulkPut([
    { name: 'schema', value: 99 },
    { name: 'indexing', value: 99 },
  ]);
  const corpus = smallCorpus(new CorpusDatabase(database.name));
  expect((await corpus.search('未来产业')).passages.length).toBe(1);
  const writes = [
    () => corpus.publish([documentOf('b', ['别的'])]),
    () => corpus.remove('a'),
    () => corpus.deleteHighlights(['x']),
  ];
  for (const write of writes)
    await expect(write()).rejects.toMatchObject({ name: 'StorageError', problem: 'newer' });
  expect((await corpus.documents()).length).toBe(1);
});

test('a database with a newer structure is not touched', async () => {
  const newer = new Dexie(`newer-${Math.random()}`);
  newer.version(9).stores({ documents: 'id', meta: 'name' });
  await newer.open();
  newer.close();
  const corpus = smallCorpus(new CorpusDatabase(newer.name));
  await expect(corpus.publish([documentOf('a', ['别的'])])).rejects.toMatchObject({ problem: 'newer' });
  expect(await corpus.state()).toMatchObject({ state: 'ready', documents: 0 });
  await expect(corpus.search('别的')).rejects.toMatchObject({ problem: 'newer' });
  corpus.close();
  const found = (await indexedDB.databases()).find(({ name }) => name === newer.name);
  expect(found?.version).toBe(90);
});

test('code that was overtaken while closed neither reads nor writes (H25)', async () => {
  const database = freshDatabase();
  const corpus = smallCorpus(database);
  await corpus.publish([documentOf('a', ['未来产业'])]);
  const newer = new Dexie(database.name);
  newer.version(9).stores({ documents: 'id', passages: null, meta: 'name' });
  await newer.open();
  newer.close();
  expect(await corpus.state()).toMatchObject({ state: 'failed', problem: 'newer' });
  await expect(corpus.remove('a')).rejects.toMatchObject({ problem: 'newer' });
});

test('a connection closed under us is opened once more (H26)', async () => {
  const database = freshDatabase();
  const corpus = smallCorpus(database);
  await corpus.publish([documentOf('a', ['未来产业'], ['未来产业'])]);
  database.close();
  expect((await corpus.search('未来产业')).passages.length).toBe(1);
  let attempts = 0;
  const closing = withDatabase(database, 'read', () => {
    attempts += 1;
    throw named('DatabaseClosedError');
  });
  await expect(closing).rejects.toMatchObject({ problem: 'unavailable' });
  expect(attempts).toBe(2);
});

test('a database that another tab deletes is let go (H26)', async () => {
  const database = freshDatabase();
  const corpus = smallCorpus(database);
  await corpus.publish([documentOf('a', ['未来产业'])]);
  await Dexie.delete(database.name);
  expect(await corpus.state()).toMatchObject({ state: 'ready', documents: 0 });
});

test('without IndexedDB the state says so', async () => {
  const database = new CorpusDatabase('none', { indexedDB: undefined as never });
  expect(await smallCorpus(database).state()).toMatchObject({ state: 'failed', problem: 'unopened' });
});

test.each(['databases', 'open'] as const)(
  'where the browser fails at “%s”, nothing is opened (T49)',
  async (call) => {
    const broken = brokenFactory(call);
    const corpus = smallCorpus(new CorpusDatabase('broken', { indexedDB: broken }));
    expect(await corpus.state()).toMatchObject({ state: 'failed', problem: 'unopened' });
    await expect(corpus.deleteHighlights(['x'])).rejects.toMatchObject({ problem: 'unopened' });
  },
);

test('a database in memory is a corpus of its own (T49)', async () => {
  const [one, other] = [smallCorpus(memoryDatabase()), smallCorpus(memoryDatabase())];
  await one.publish([documentOf('a', ['未来产业'], ['未来产业'])]);
  expect((await one.search('未来产业')).passages.length).toBe(1);
  expect(await other.state()).toMatchObject({ state: 'ready', documents: 0 });
});
