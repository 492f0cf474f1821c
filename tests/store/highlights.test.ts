import { expect, test } from 'vitest';
import type { SavedHighlight } from '../../lib/model.ts';
import { compareCensus } from '../../lib/store/census.ts';
import { documentOf, freshDatabase, smallCorpus } from '../corpus/small-corpus.ts';

function highlight(id: string, savedAt: number, url = 'https://news.example/a'): SavedHighlight {
  const quote = { exact: `未来产业 ${id}`, prefix: '', suffix: '' };
  return {
    ...{ id, url, origin: 'https://news.example', title: '新闻', savedAt, quote },
    ...{ position: { start: 0, end: 4 }, colour: 'yellow', deletedAt: null },
  };
}

test('highlights are listed by page from the oldest, in all from the newest', async () => {
  const corpus = smallCorpus();
  for (const one of [highlight('b', 2), highlight('a', 1), highlight('c', 3, 'https://news.example/c')])
    await corpus.saveHighlight(one);
  expect((await corpus.highlightsOfPage('https://news.example/a')).map(({ id }) => id)).toEqual(['a', 'b']);
  expect((await corpus.allHighlights()).map(({ id }) => id)).toEqual(['c', 'b', 'a']);
  expect((await corpus.search('未来产业')).highlights.map(({ id }) => id)).toEqual(['c', 'b', 'a']);
});

test('a deleted highlight can be brought back until it is forgotten', async () => {
  const corpus = smallCorpus();
  await corpus.saveHighlight(highlight('a', 1));
  expect(await corpus.deleteHighlight('a')).toBe(true);
  expect(await corpus.allHighlights()).toEqual([]);
  expect(await corpus.purgeHighlights(0)).toBe(0);
  expect(await corpus.restoreHighlight('a')).toBe(true);
  expect(await corpus.allHighlights()).toEqual([highlight('a', 1)]);
  await corpus.deleteHighlight('a');
  expect(await corpus.purgeHighlights(Date.now() + 1)).toBe(1);
  expect(await corpus.restoreHighlight('a')).toBe(false);
});

test('the census tells a lost database from one written to since', async () => {
  const database = freshDatabase();
  const corpus = smallCorpus(database);
  const empty = await corpus.census();
  await corpus.publish([documentOf('a', ['未来产业'], ['未来产业'])]);
  await corpus.saveHighlight(highlight('a', 1));
  const full = await corpus.census();
  expect(full).toMatchObject({ documents: 1, passages: 1, terms: 1, highlights: 1 });
  expect(compareCensus(null, full)).toBe('same');
  expect(compareCensus(full, full)).toBe('same');
  expect(compareCensus(empty, full)).toBe('later');
  await database.highlights.clear();
  expect(compareCensus(full, await corpus.census())).toBe('lost');
  await database.delete();
  expect(compareCensus(full, await smallCorpus(database).census())).toBe('lost');
});
