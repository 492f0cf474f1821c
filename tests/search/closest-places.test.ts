import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Span } from '../../lib/model.ts';
import { closestPlaces } from '../../lib/search/closest-places.ts';
import { findPassages } from '../../lib/search/find-passages.ts';
import { documentOf, freshDatabase, smallCorpus } from '../corpus/small-corpus.ts';

const place = fc
  .tuple(fc.nat(60), fc.integer({ min: 1, max: 5 }))
  .map(([start, length]): Span => ({ start, end: start + length }));
const lists = fc.array(fc.array(place, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 4 });
const spreadOf = (places: readonly Span[]) => {
  const starts = places.map(({ start }) => start);
  return Math.max(...starts) - Math.min(...starts);
};

/** Every way to take one of each. */
function naive([first, ...rest]: Span[][]): Span[][] {
  if (!first) return [[]];
  return first.flatMap((one) => naive(rest).map((others) => [one, ...others]));
}

test('one place of each word, as near to each other as any choice', () => {
  fc.assert(
    fc.property(lists, (all) => {
      const chosen = closestPlaces(all);
      expect(chosen.every((one, at) => all[at]!.includes(one))).toBe(true);
      expect(spreadOf(chosen)).toBe(Math.min(...naive(all).map(spreadOf)));
    }),
  );
});

test('of words that stand in several places those beside each other are marked', async () => {
  const database = freshDatabase();
  const text = '产业变革加速演进，前沿技术不断涌现。抢占制高点，发展新质生产力、建设现代化产业体系。';
  await smallCorpus(database).publish([documentOf('d', [text])]);
  const [found] = await findPassages(database, '产业 新质');
  const [first, last] = [text.indexOf('新质'), text.lastIndexOf('产业')];
  expect(found?.marks).toEqual([
    { start: first, end: first + 2 },
    { start: last, end: last + 2 },
  ]);
});
