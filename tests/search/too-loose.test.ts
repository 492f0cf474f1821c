/** Nothing unrelated stands above the right passage: each hit before it answers with as few errors, or sounds alike. */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { findPassages } from '../../lib/search/find-passages.ts';
import type { CorpusDatabase } from '../../lib/store/corpus-database.ts';
import { foldKey } from '../../lib/text/fold.ts';
import { soundsOf } from '../../lib/text/sounds.ts';
import { simplified } from '../../lib/text/traditional.ts';
import { documentOf, freshDatabase, smallCorpus } from '../corpus/small-corpus.ts';

const texts = readFileSync('data/documents/000_9ee848c3295ff6b6.txt', 'utf8')
  .split('\n')
  .filter((line) => line.length > 20);
const clauses = [...new Set(texts.flatMap((text) => text.match(/\p{Script=Han}{4,8}/gu) ?? []))];
const characters = [...new Set(clauses.join(''))].filter(
  (one) => !/[〇零一二三四五六七八九十百千]/.test(one),
);

let database: CorpusDatabase;
beforeAll(async () => {
  database = freshDatabase();
  await smallCorpus(database).publish([documentOf('d', texts)]);
});

/** Edits between two texts, two neighbours swapped being one. */
function distance(a: string, b: string): number {
  const table = Array.from({ length: a.length + 1 }, (_, i) =>
    Array.from({ length: b.length + 1 }, (_, j) => (i === 0 ? j : j === 0 ? i : 0)),
  );
  for (let i = 1; i <= a.length; i += 1) {
    for (let j = 1; j <= b.length; j += 1) {
      const changed = table[i - 1]![j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
      const isSwap = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      const swapped = isSwap ? table[i - 2]![j - 2]! + 1 : Number.POSITIVE_INFINITY;
      table[i]![j] = Math.min(changed, swapped, table[i - 1]![j]! + 1, table[i]![j - 1]! + 1);
    }
  }
  return table[a.length]![b.length]!;
}

type Slip = (text: string, at: number, other: string) => string;
const slips: Record<string, Slip> = {
  nothing: (text) => text,
  wrong: (text, at, other) => text.slice(0, at) + other + text.slice(at + 1),
  missing: (text, at) => text.slice(0, at) + text.slice(at + 1),
  extra: (text, at, other) => text.slice(0, at) + other + text.slice(at),
  swapped: (text, at) =>
    text.slice(0, at) +
    text
      .slice(at, at + 2)
      .split('')
      .reverse()
      .join('') +
    text.slice(at + 2),
};

const soundOf = (text: string) => soundsOf(foldKey(text, simplified)).join(' ');

test.each(Object.entries(slips))(
  'what stands above the right passage is as near (%s)',
  async (_, slip) => {
    const typed = fc
      .tuple(fc.constantFrom(...clauses), fc.nat(6), fc.constantFrom(...characters))
      .filter(([clause, at]) => at < clause.length - 1)
      .map(([clause, at, other]) => ({ clause, query: slip(clause, at, other) }));
    await fc.assert(
      fc.asyncProperty(typed, async ({ clause, query }) => {
        const found = await findPassages(database, query);
        const right = found.findIndex(({ passage }) => passage.text.includes(clause));
        const least = Math.min(1, distance(query, clause));
        for (const { passage, marks } of found.slice(0, Math.max(0, right))) {
          const said = marks
            .map(({ start, end }) => foldKey(passage.text.slice(start, end), simplified))
            .join('');
          const isAlike = soundOf(said) === soundOf(query);
          expect([
            query,
            clause,
            said,
            isAlike || distance(foldKey(query, simplified), said) <= least,
          ]).toEqual([query, clause, said, true]);
        }
        if (query === clause) expect(right).toBeGreaterThanOrEqual(0);
      }),
      { numRuns: 60 },
    );
  },
  60_000,
);
