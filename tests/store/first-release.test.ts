/** A database and settings as the first release (0.1.0, schema 1) left them in a browser, recorded there. */
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import Dexie from 'dexie';
import { beforeAll, expect, test } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { type Corpus, openCorpus } from '../../lib/corpus.ts';
import { deriveReviewedCorpus } from '../../lib/glossary/derive-reviewed-corpus.ts';
import { readSettings } from '../../lib/settings.ts';
import { CorpusDatabase, schemaNumber } from '../../lib/store/corpus-database.ts';
import type { FirstHighlight } from '../../lib/store/upgrade-highlights.ts';

interface Recorded {
  version: number;
  local: Record<string, unknown>;
  tables: Record<string, unknown[]> & {
    highlights: FirstHighlight[];
    passages: { id: string; text: string }[];
  };
}

const recorded: Recorded = JSON.parse(
  gunzipSync(readFileSync('tests/fixtures/schema-1.json.gz')).toString(),
  (_, value) => (value?.uint32 ? new Uint32Array(value.uint32) : value),
);
const name = 'first-release';
let corpus: Corpus;
let database: CorpusDatabase;

/** The tables of schema 1, as 0.1.0 declared them. */
async function writeAsRecorded(): Promise<void> {
  const old = new Dexie(name);
  old.version(1).stores({
    documents: 'id',
    passages: 'row',
    statistics: '[document+piece]',
    terms: 'key',
    postings: '[term+piece]',
    grams: '[gram+chunk]',
    highlights: 'id, url, savedAt, deletedAt',
    meta: 'name',
  });
  await old.open();
  expect(old.backendDB().version).toBe(recorded.version);
  for (const [table, rows] of Object.entries(recorded.tables)) await old.table(table).bulkAdd(rows);
  old.close();
}

beforeAll(async () => {
  fakeBrowser.reset();
  await writeAsRecorded();
  await browser.storage.local.set(recorded.local);
  database = new CorpusDatabase(name);
  corpus = openCorpus(database, deriveReviewedCorpus);
});

test('opens, and every document has its paragraphs', async () => {
  expect(await corpus.state()).toMatchObject({ state: 'ready', documents: 2, passages: 115 });
  expect(database.verno).toBe(schemaNumber);
  expect((await database.meta.get('schema'))?.value).toBe(schemaNumber);
  for (const { id, text } of recorded.tables.passages) expect((await corpus.passage(id))?.text).toBe(text);
});

test('every highlight is there with its words, its place and its time, in the old order', async () => {
  const kept = await corpus.allHighlights();
  const old = recorded.tables.highlights.toSorted((one, other) => one.savedAt - other.savedAt);
  expect(old.length).toBe(3);
  const inOrder = kept.toSorted((one, other) => one.sequence - other.sequence);
  expect(
    inOrder.map(({ id, quote, position, savedAt, title, url }) => ({
      ...{ id, quote, position, savedAt, title, url },
    })),
  ).toEqual(
    old.map(({ id, quote, position, savedAt, title, url }) => ({ id, quote, position, savedAt, title, url })),
  );
  for (const highlight of kept)
    expect(highlight).toMatchObject({ note: '', tags: [], terms: [], lostAt: null, deletedAt: null });
});

test('the reader’s settings stand, and what is new has its default', async () => {
  expect(await readSettings()).toMatchObject({
    ...{ mode: 'everywhere', language: 'zh-CN', theme: 'dark' },
    ...{ mutedSites: ['bank.example'], mutedTerms: ['产业'] },
    ...{ density: 'first', tracedSites: [], mutedPlaces: [] },
  });
});

test('pages are given the old terms until the documents are read anew', async () => {
  const { terms } = await corpus.pageTerms(new Set());
  expect(terms).toContain('未来产业');
});

test('the old search index goes, and a search finds the old passages by the new one', async () => {
  expect(database.tables.map(({ name: table }) => table)).not.toContain('grams');
  const { passages } = await corpus.search('weilaichanye');
  expect(passages.length).toBeGreaterThan(5);
  expect(passages.every(({ text }) => text.includes('未来产业'))).toBe(true);
  expect(await database.segments.count()).toBe(1);
});
