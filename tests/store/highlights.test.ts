import Dexie from 'dexie';
import { expect, test } from 'vitest';
import type { SavedHighlight } from '../../lib/model.ts';
import { compareCensus } from '../../lib/store/census.ts';
import { CorpusDatabase } from '../../lib/store/corpus-database.ts';
import { highlightRow } from '../../lib/store/highlights.ts';
import { documentOf, freshDatabase, smallCorpus } from '../corpus/small-corpus.ts';
import { savedHighlight } from './saved-highlight.ts';

const highlight = (id: string, savedAt = 1, more: Partial<SavedHighlight> = {}) =>
  savedHighlight({ id, savedAt, quote: { exact: `未来产业 ${id}`, prefix: '', suffix: '' }, ...more });
const idsOf = (highlights: SavedHighlight[]) => highlights.map(({ id }) => id).join('');

test('highlights are listed by page from the oldest, in all from the newest', async () => {
  const corpus = smallCorpus();
  const elsewhere = { url: 'https://news.example/c' };
  for (const one of [highlight('b', 2), highlight('a', 1), highlight('c', 3, elsewhere)])
    await corpus.saveHighlight(one);
  expect(idsOf(await corpus.highlightsOfPage('https://news.example/a'))).toBe('ba');
  expect(idsOf(await corpus.allHighlights())).toBe('cab');
  expect(idsOf((await corpus.search('未来产业')).highlights)).toBe('cab');
});

test('a clock set back two years does not change the order (T54)', async () => {
  const corpus = smallCorpus();
  for (const [at, id] of [...'abc'].entries()) await corpus.saveHighlight(highlight(id, 1e12 - at * 6e10));
  expect(idsOf(await corpus.allHighlights())).toBe('cba');
});

test('the mobile variant of a page has the highlights of the page', async () => {
  const corpus = smallCorpus();
  await corpus.saveHighlight(highlight('a', 1, { url: 'https://www.news.example/2026/a.html' }));
  expect(idsOf(await corpus.highlightsOfPage('https://m.news.example/amp/2026/a.html'))).toBe('a');
  expect(await corpus.highlightsOfPage('https://www.news.example/2026/b.html')).toEqual([]);
});

test('a deleted highlight can be brought back until it is forgotten', async () => {
  const corpus = smallCorpus();
  const saved = await corpus.saveHighlight(highlight('a'));
  expect(await corpus.deleteHighlights(['a'])).toBe(1);
  expect(await corpus.allHighlights()).toEqual([]);
  expect(idsOf((await corpus.highlightPiece('deleted', null)).highlights)).toBe('a');
  expect(await corpus.purgeHighlights(0)).toBe(0);
  expect(await corpus.restoreHighlights(['a'])).toBe(1);
  expect(await corpus.allHighlights()).toEqual([saved]);
  expect(await corpus.forgetHighlights(['a'])).toBe(0);
  await corpus.deleteHighlights(['a']);
  expect(await corpus.purgeHighlights(Date.now() + 1)).toBe(1);
  expect(await corpus.restoreHighlights(['a'])).toBe(0);
});

test('colour, note and tags change together or alone, and nothing else does', async () => {
  const corpus = smallCorpus();
  const saved = await corpus.saveHighlight(highlight('a'));
  await corpus.changeHighlights(['a'], { note: '再读', tags: ['要点'] });
  await corpus.changeHighlights(['a'], { colour: 'blue' });
  const changed = await corpus.highlight('a');
  expect(changed).toEqual({
    ...saved,
    note: '再读',
    tags: ['要点'],
    colour: 'blue',
    changedAt: changed!.changedAt,
  });
  expect(changed!.changedAt).toBeGreaterThan(saved.changedAt);
});

test('a highlight is linked to the terms in it, and anew when the glossary changes', async () => {
  const corpus = smallCorpus();
  await corpus.publish([documentOf('a', ['未来产业'], ['未来产业'])]);
  const quote = { exact: '未來產業与算力网络', prefix: '', suffix: '' };
  expect((await corpus.saveHighlight(highlight('a', 1, { quote }))).terms).toEqual(['未来产业']);
  await corpus.publish([documentOf('b', ['算力网络'], ['算力网络'])]);
  const { highlights } = await corpus.highlightPiece('kept', null);
  expect(highlights[0]!.terms).toEqual(['未来产业', '算力网络']);
});

test('many come in pieces, newest first, none twice', async () => {
  const database = freshDatabase();
  const corpus = smallCorpus(database);
  await corpus.census();
  const quote = { exact: '长'.repeat(2_000), prefix: '', suffix: '' };
  const many = Array.from({ length: 400 }, (_, at) => highlight(`${at}`, 1, { quote, sequence: at + 1 }));
  await database.highlights.bulkPut(many.map(highlightRow));
  const found: SavedHighlight[] = [];
  let pieces = 0;
  for (let before: number | null = null, more = true; more; pieces++) {
    const piece = await corpus.highlightPiece('kept', before);
    found.push(...piece.highlights);
    before = piece.next;
    more = before !== null;
  }
  expect(pieces).toBeGreaterThan(1);
  expect(found.map(({ sequence }) => sequence)).toEqual(Array.from({ length: 400 }, (_, at) => 400 - at));
});

test('what schema 1 kept is there, with its page found under the clean address', async () => {
  const old = new Dexie(`old-${Math.random()}`);
  old.version(1).stores({ highlights: 'id, url, savedAt, deletedAt', meta: 'name' });
  await old.open();
  const { sequence: _, language, changedAt, note, tags, terms, lostAt, ...first } = highlight('a', 7);
  await old.table('highlights').bulkAdd([
    { ...first, url: 'https://news.example/a?utm_source=x' },
    { ...first, id: 'b', savedAt: 5 },
  ]);
  await old.table('meta').add({ name: 'schema', value: 1 });
  old.close();
  const corpus = smallCorpus(new CorpusDatabase(old.name));
  expect(await corpus.highlightsOfPage('https://news.example/a')).toEqual([
    highlight('b', 5, { quote: first.quote, sequence: 1, changedAt: 5, language: null }),
    highlight('a', 7, { sequence: 2, changedAt: 7, language: null }),
  ]);
  expect((await corpus.saveHighlight(highlight('c'))).sequence).toBe(3);
});

test('the census tells a lost database from one written to since (H21)', async () => {
  const database = freshDatabase();
  const corpus = smallCorpus(database);
  const empty = await corpus.census();
  await corpus.publish([documentOf('a', ['未来产业'], ['未来产业'])]);
  await corpus.saveHighlight(highlight('a', 1));
  const full = await corpus.census();
  expect(full).toMatchObject({ documents: 1, hollow: false, highlights: 1 });
  expect(compareCensus(null, full)).toBe('same');
  expect(compareCensus(full, full)).toBe('same');
  expect(compareCensus(empty, full)).toBe('later');
  await database.highlights.clear();
  expect(compareCensus(full, await corpus.census())).toBe('lost');
  await database.delete();
  expect(compareCensus(full, await smallCorpus(database).census())).toBe('lost');
});
