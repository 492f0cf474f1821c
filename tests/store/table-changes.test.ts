import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { PostingsRow } from '../../lib/store/rows.ts';
import { applyChanges, changesTo } from '../../lib/store/table-changes.ts';
import { freshDatabase } from '../corpus/small-corpus.ts';

const keyOf = ({ term, piece }: PostingsRow): [string, number] => [term, piece];

const rows = fc.uniqueArray(
  fc.record({
    term: fc.constantFrom('未来产业', 'AI', 'a,1'),
    piece: fc.nat({ max: 2 }),
    places: fc.array(fc.nat({ max: 3 }), { maxLength: 3 }).map((places) => Uint32Array.from(places)),
  }),
  { selector: (row) => keyOf(row).join(), maxLength: 9 },
);

const asText = (all: readonly PostingsRow[]) => all.map((row) => `${keyOf(row)}: ${row.places}`).sort();

test('a table holds just the rows wanted, and none that it had is written again', async () => {
  await fc.assert(
    fc.asyncProperty(rows, rows, async (before, after) => {
      const database = freshDatabase();
      database.declareTables();
      await database.open();
      const { postings } = database;
      await postings.bulkAdd(before);
      const changes = await changesTo(postings, after, keyOf);
      await applyChanges(postings, changes);
      expect(asText(await postings.toArray())).toEqual(asText(after));
      const kept = new Set(changes.gone === 'all' ? [] : asText(before));
      expect(asText(changes.put)).toEqual(asText(after).filter((row) => !kept.has(row)));
      await database.delete();
    }),
    { numRuns: 60 },
  );
});

test('more rows than are read at once are all compared', async () => {
  const database = freshDatabase();
  database.declareTables();
  await database.open();
  const many = Array.from({ length: 1_234 }, (_, piece) => ({
    term: 'x',
    piece,
    places: Uint32Array.of(piece),
  }));
  await database.postings.bulkAdd(many);
  const changes = await changesTo(database.postings, many.slice(1), keyOf);
  expect(changes).toEqual({ put: [], gone: [['x', 0]] });
});
