import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dueSegments } from '../../lib/corpus/tidy-index.ts';
import { segmentMost } from '../../lib/limits.ts';
import type { SegmentRow } from '../../lib/store/rows.ts';
import { allGrams } from '../store/all-grams.ts';
import { documentOf, freshDatabase, smallCorpus } from './small-corpus.ts';

const segment = (id: number, first: number, passages: number): SegmentRow => ({
  ...{ id, isWhole: true },
  ranges: [{ first, last: first + passages - 1 }],
});

test('segments added one by one are merged into few, none too large, and seldom written anew', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 30_000 }), { minLength: 1, maxLength: 60 }), (sizes) => {
      let segments: SegmentRow[] = [];
      let next = 0;
      let written = 0;
      for (const [id, passages] of sizes.entries()) {
        segments.push(segment(id, next, passages));
        next += passages;
        for (let due = dueSegments(segments, whole); due.length > 0; due = dueSegments(segments, whole)) {
          expect(due.length).toBeGreaterThan(1);
          const ranges = due.flatMap((one) => one.ranges);
          const sum = ranges.reduce((all, { first, last }) => all + last - first + 1, 0);
          expect(sum).toBeLessThanOrEqual(segmentMost);
          written += sum;
          segments = [...segments.filter((one) => !due.includes(one)), { ...segment(id, 0, 0), ranges }];
        }
      }
      expect(segments.length).toBeLessThanOrEqual(next / (segmentMost / 2) + 16);
      expect(written).toBeLessThanOrEqual(next * 20);
    }),
  );
});

const whole = [{ first: 0, last: Number.MAX_SAFE_INTEGER }];

test('a segment that knows passages which are gone is written anew, alone', () => {
  const segments = [segment(1, 0, 100), segment(2, 100, 100)];
  expect(dueSegments(segments, [{ first: 0, last: 199 }])).toEqual(segments);
  expect(dueSegments(segments, [{ first: 0, last: 150 }])).toEqual([segments[1]]);
  expect(dueSegments([segment(1, 0, 100), segment(2, 100, 20)], [{ first: 0, last: 119 }])).toEqual([]);
});

const texts = (from: number) =>
  Array.from({ length: 30 }, (_, at) => `第${from + at}段：发展未来产业，培育新质生产力。`);

test('documents that come one by one leave few segments with the grams of all', async () => {
  const [database, plain] = [freshDatabase(), freshDatabase()];
  const [corpus, atOnce] = [smallCorpus(database), smallCorpus(plain)];
  const documents = Array.from({ length: 9 }, (_, at) => documentOf(`d${at}`, texts(30 * at)));
  for (const one of documents) await corpus.publish([one]);
  await atOnce.publish(documents);
  expect(await allGrams(database)).toEqual(await allGrams(plain));
  expect(await database.segments.count()).toBeLessThan(4);
  expect((await database.segments.toArray()).every(({ isWhole }) => isWhole)).toBe(true);
});

test('a search between a removal and its tidying finds what is there, and nothing that is gone', async () => {
  const database = freshDatabase();
  const corpus = smallCorpus(database);
  const gone = Array.from({ length: 1_000 }, () => '发展未来产业，培育新质生产力。');
  await corpus.publish([documentOf('a', gone), documentOf('b', ['布局未来产业与生产力。'])]);
  await corpus.changeDocument('a', { removedAt: 5 });
  await corpus.purgeDocuments(6);
  expect((await database.meta.get('untidy'))?.value).toBe(1);
  for (const query of ['未来产业', '生产力', '未来产亚', 'weilaichanye'])
    expect([query, (await corpus.search(query)).passages.map(({ id }) => id)]).toEqual([query, ['b.1']]);
  await corpus.index();
  expect((await database.meta.get('untidy'))?.value).toBe(0);
  expect((await allGrams(database)).get('u未')).toHaveLength(1);
});

test('an index that broke off is not read, and is made anew', async () => {
  const database = freshDatabase();
  const corpus = smallCorpus(database);
  await corpus.publish([documentOf('a', texts(0))]);
  const before = await allGrams(database);
  const fail = () => {
    throw new Error('broken off');
  };
  for (const table of [database.gramBlocks, database.segmentNames]) {
    table.hook('creating', fail);
    await expect(corpus.publish([documentOf('b', texts(30))])).rejects.toThrow('broken off');
    table.hook('creating').unsubscribe(fail);
    expect(await allGrams(database)).toEqual(before);
    expect((await corpus.documents()).length).toBe(2);
  }
  await corpus.index();
  expect(await database.segments.count()).toBe(1);
  const ids = new Set((await database.gramBlocks.toArray()).map(({ segment: id }) => id));
  expect(ids).toEqual(new Set(await database.segments.toCollection().primaryKeys()));
  expect((await corpus.search('第45段')).passages.map(({ id }) => id)[0]).toBe('b.16');
});
