import { readFileSync } from 'node:fs';
import { beforeAll, expect, test } from 'vitest';
import { queryLength } from '../../lib/limits.ts';
import { findPassages } from '../../lib/search/find-passages.ts';
import type { CorpusDatabase } from '../../lib/store/corpus-database.ts';
import { documentOf, freshDatabase, smallCorpus } from '../corpus/small-corpus.ts';

const text = readFileSync('data/documents/000_9ee848c3295ff6b6.txt', 'utf8');
const lines = text.split('\n').filter((line) => line.length > 20);
const alphabet = [...new Set(text.match(/\p{Script=Han}/gu))];

let database: CorpusDatabase;
beforeAll(async () => {
  database = freshDatabase();
  await smallCorpus(database).publish([documentOf('d', Array.from({ length: 12 }, () => lines).flat())]);
});

/** Milliseconds of CPU: what one query may keep the background from everything else. */
const longest = 800;

test.each<[string, string]>([
  ['syllables that part in two ways, and lead nowhere', `${'xian'.repeat(120)}v`],
  ['vowels that part in every way', `${'ao'.repeat(240)}v`],
  ['the same word again and again', '未来'.repeat(250)],
  ['the same character again and again', '未'.repeat(queryLength)],
  ['every character of a text', alphabet.slice(0, queryLength).join('')],
  ['every character of a text, each a word', alphabet.slice(0, 250).join(' ')],
  ['a pasted page', text.replace(/\s/g, '').slice(300, 900)],
  ['a hundred words of letters', Array.from({ length: 100 }, (_, at) => `b${at}`).join(' ')],
  ['characters and letters by turns', alphabet.map((one, at) => `${one}q${at}`).join(' ')],
  ['initials without end', 'wlcy'.repeat(120)],
])(
  'answers %s in good time',
  async (_, query) => {
    await findPassages(database, '预热');
    const started = process.cpuUsage();
    await findPassages(database, query);
    const { user, system } = process.cpuUsage(started);
    expect((user + system) / 1_000).toBeLessThan(longest);
  },
  30_000,
);

test('words thrown together by chance find next to nothing', async () => {
  let seed = 7;
  const pick = () => {
    seed = (seed * 48_271) % 0x7fffffff;
    return alphabet[seed % alphabet.length]!;
  };
  const queries = Array.from({ length: 150 }, (_, at) => Array.from({ length: 3 + (at % 4) }, pick).join(''));
  const found: string[] = [];
  for (const query of queries) if ((await findPassages(database, query)).length > 0) found.push(query);
  expect(found.length / queries.length).toBeLessThan(0.1);
});

test('a pasted sentence finds its passage', async () => {
  const line = lines.find(({ length }) => length > 150) ?? '';
  const [first] = await findPassages(database, line.slice(20, 120));
  expect(first?.passage.text).toContain(line.slice(20, 120));
});
