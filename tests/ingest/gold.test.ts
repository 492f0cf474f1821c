import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type Ingested, ingest } from '../../lib/ingest/ingest.ts';

interface GoldArticle {
  doc: string;
  title: string;
  date: string | null;
  paragraphs: { kind: 'para' | 'heading' | 'clause' | 'item'; text: string; joined?: boolean }[];
}

const root = new URL('../../', import.meta.url);
const gold: { articles: GoldArticle[] } = JSON.parse(
  readFileSync(new URL('tests/gold/articles.json', root), 'utf8'),
);
const files = ['000_9ee848c3295ff6b6.txt', '004_a93c1ee0a8bed2bf.txt'];

async function read(file: string): Promise<Ingested> {
  return ingest(readFileSync(new URL(`data/documents/${file}`, root)), file);
}

describe.each(files)('built-in document %s', async (file) => {
  const { document, passages } = await read(file);
  const expected = gold.articles.filter(({ doc }) => doc === file);

  it('has the articles of the gold, with their titles', () => {
    expect(document.articles.map(({ title }) => title)).toEqual(expected.map(({ title }) => title));
  });

  it.each(expected.map((article, i) => [article.title, i] as const))(
    'has every paragraph of %s',
    (_title, i) => {
      const { first, last } = document.articles[i]!;
      const got = passages.slice(first - 1, last).filter(({ kind }) => kind !== 'note');
      const kinds = { para: 'paragraph', heading: 'heading', clause: 'clause', item: 'item' } as const;
      expect(got.map(({ kind, text }) => ({ kind, text }))).toEqual(
        expected[i]!.paragraphs.map(({ kind, text }) => ({ kind: kinds[kind], text })),
      );
    },
  );

  it('states only the dates that the text states in full', () => {
    const full = expected.map(({ date }) => (/^\d{4}-\d\d-\d\d$/.test(date ?? '') ? date : null));
    expect(document.articles.map(({ date }) => date)).toEqual(full);
  });
});

it('compares all 111 paragraphs, five of them joined', () => {
  const paragraphs = gold.articles.flatMap((article) => article.paragraphs);
  expect(paragraphs).toHaveLength(111);
  expect(paragraphs.filter(({ joined }) => joined)).toHaveLength(5);
});

it('names issuer, author and continued texts', async () => {
  const page = (await read(files[0]!)).document;
  expect(page.articles.map(({ issuer }) => issuer)).toEqual([
    '新华社',
    null,
    null,
    '新华社',
    '中共中央办公厅',
  ]);
  expect(page.articles.map(({ continued }) => continued)).toEqual([false, true, true, false, false]);
  expect([page.date, page.issuer]).toEqual([null, null]);
  const speech = (await read(files[1]!)).document;
  expect([speech.date, speech.issuer]).toEqual(['2026-01-30', '习近平']);
});
