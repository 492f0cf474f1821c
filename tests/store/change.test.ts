import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { CorpusDatabase } from '../../lib/store/corpus-database.ts';
import { documentOf, freshDatabase, smallCorpus } from '../corpus/small-corpus.ts';
import { allGrams } from './all-grams.ts';

const published = ['documents', 'passages', 'statistics', 'terms', 'postings'];

/** Everything the corpus holds but the row numbers, which depend on what was there before. */
async function contents(database: CorpusDatabase): Promise<unknown> {
  const documents = await database.documents.toArray();
  const idOf = new Map((await database.passages.toArray()).map(({ row, id }) => [row, id]));
  const grams = [...(await allGrams(database))].flatMap(([gram, rows]) =>
    rows.map((row) => `${gram} ${idOf.get(row)}`),
  );
  const postings = await database.postings.toArray();
  return {
    documents: documents.map(({ document, passages, terms }) => ({ document, passages, terms })),
    passages: [...idOf.values()].sort(),
    terms: await database.terms.toArray(),
    statistics: await database.statistics.toArray(),
    holdings: await database.holdings.toArray(),
    postings: postings.map(({ term, places }) => [
      term,
      ...Array.from(places, (n, at) => (at % 3 ? n : idOf.get(n))),
    ]),
    grams: grams.sort(),
  };
}

const text = fc.string({
  unit: fc.constantFrom(...'未来产业重大长行AI6g ，。'),
  minLength: 1,
  maxLength: 12,
});
const source = fc.record({
  id: fc.constantFrom('a', 'b', 'c', 'd'),
  texts: fc.array(text, { maxLength: 4 }),
});
const step = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({
      publish: fc.uniqueArray(source, { selector: ({ id }) => id, minLength: 1, maxLength: 3 }),
    }),
  },
  fc.record({ remove: fc.constantFrom('a', 'b', 'c', 'd') }),
);

test('any order of publishing and removing holds what publishing the rest at once holds', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 6 }), async (steps) => {
      const [database, plain] = [freshDatabase(), freshDatabase()];
      const corpus = smallCorpus(database);
      const expected = new Map<string, ReturnType<typeof documentOf>>();
      for (const one of steps) {
        if ('remove' in one) {
          await corpus.remove(one.remove);
          expected.delete(one.remove);
          continue;
        }
        const documents = one.publish.map(({ id, texts }) => documentOf(id, texts, ['未来', 'AI']));
        await corpus.publish(documents);
        for (const each of documents) expected.set(each.document.id, each);
      }
      await smallCorpus(plain).publish([...expected.values()]);
      expect(await contents(database)).toEqual(await contents(plain));
      await Promise.all([database.delete(), plain.delete()]);
    }),
    { numRuns: 40 },
  );
});

test('a publication that breaks off leaves nothing and changes nothing (H03, H20)', async () => {
  const database = freshDatabase();
  const corpus = smallCorpus(database);
  await corpus.publish([documentOf('a', ['未来产业由前沿技术驱动。'], ['未来产业'])]);
  const [before, revision] = [await contents(database), await corpus.revision()];
  for (const table of published) {
    const fail = () => {
      throw new Error(`broken off at ${table}`);
    };
    database.table(table).hook('creating', fail);
    const another = [documentOf('b', ['未来产业与人工智能。'], ['未来产业', '人工智能'])];
    await expect(corpus.publish(another)).rejects.toThrow('broken off');
    database.table(table).hook('creating').unsubscribe(fail);
    expect(await contents(database)).toEqual(before);
  }
  expect(await corpus.revision()).toBe(revision);
  expect((await corpus.search('人工智能')).passages).toEqual([]);
});

test('documents published at the same time are all there', async () => {
  const database = freshDatabase();
  const corpora = [smallCorpus(database), smallCorpus(database), smallCorpus(database)];
  await Promise.all(
    corpora.map((corpus, at) => corpus.publish([documentOf(`d${at}`, ['量子科技'], ['量子科技'])])),
  );
  expect(await corpora[0]?.state()).toMatchObject({ documents: 3, passages: 3, terms: 1 });
  expect((await corpora[0]?.termCard('量子科技'))?.passages.length).toBe(3);
});

test('no stored value is larger than 32 KB (H28)', async () => {
  const database = freshDatabase();
  const long = Array.from({ length: 300 }, (_, at) => '量子科技与未来产业'.repeat(80 + (at % 40)));
  await smallCorpus(database).publish([documentOf('a', long, ['量子科技', '未来产业', '科技'])]);
  for (const table of database.tables) {
    for (const row of await table.toArray()) expect(sizeOf(row)).toBeLessThan(32_768);
  }
});

/** Bytes of a value at two for each code unit. */
function sizeOf(value: unknown): number {
  if (typeof value === 'string') return value.length * 2;
  if (ArrayBuffer.isView(value)) return value.byteLength;
  if (typeof value !== 'object' || value === null) return 8;
  return Object.entries(value).reduce((sum, [name, each]) => sum + name.length + sizeOf(each), 0);
}
