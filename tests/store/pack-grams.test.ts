import fc from 'fast-check';
import { expect, test } from 'vitest';
import { gramPart } from '../../lib/limits.ts';
import { GramPacker } from '../../lib/store/pack-grams.ts';
import { blocksOf, walkRange } from '../../lib/store/unpack-grams.ts';

const name = fc.oneof(
  fc.string({ unit: fc.constantFrom(...'bwu ae未来产\ud800\uffff'), minLength: 1, maxLength: 5 }),
  fc.string({ unit: 'binary', minLength: 1, maxLength: 8 }),
);
const rows = fc.uniqueArray(fc.integer({ min: 70, max: 200_000 }), { minLength: 1, maxLength: 9 });
const held = fc.dictionary(name, rows, { noNullPrototype: false });

interface Packed {
  blocks: ReturnType<GramPacker['ready']['splice']>;
  find: (from: string, to: string) => Map<string, number[]>;
}

function pack(grams: readonly [string, number[]][], base: number): Packed {
  const packer = new GramPacker(base);
  for (const [gram, each] of grams) packer.add(gram, each);
  packer.finish();
  const blocks = packer.ready;
  const find = (from: string, to: string) => {
    const found = new Map<string, number[]>();
    const run = blocksOf(
      blocks.map(({ first }) => first),
      { from, to },
    );
    for (const { bytes } of run ? blocks.slice(run.first, run.last + 1) : []) {
      walkRange(bytes, base, { from, to }, (walk) => {
        const list = found.get(walk.name) ?? [];
        walk.addRows(list);
        found.set(walk.name, list);
      });
    }
    return found;
  };
  return { blocks, find };
}

const byName = ([a]: [string, unknown], [b]: [string, unknown]) => (a < b ? -1 : 1);
const ascending = (list: readonly number[]) => list.toSorted((a, b) => a - b);

test('packed grams of any range are those of a naive list', () => {
  fc.assert(
    fc.property(held, name, name, (dictionary, one, other) => {
      const grams = Object.entries(dictionary)
        .map(([gram, list]): [string, number[]] => [gram, ascending(list)])
        .sort(byName);
      const { find } = pack(grams, 70);
      for (const [from, to] of [
        [one, other],
        [one, one],
        [one, `${one}\uffff`],
        ['', '\uffff\uffff'],
      ] as const) {
        const naive = grams.filter(([gram]) => gram >= from && gram <= to);
        expect([...find(from, to)]).toEqual(naive);
      }
    }),
    { numRuns: 300 },
  );
});

test('grams of many blocks are found in each, and no block is too large for the database', () => {
  const many = Array.from({ length: 3 * gramPart + 5 }, (_, at) => at * 300);
  const grams = Array.from({ length: 3_000 }, (_, at): [string, number[]] => [
    `b${String(at).padStart(5, '0')}`,
    at % 1_000 === 500 ? many : [at, at + 70_000],
  ]);
  const { blocks, find } = pack(grams, 0);
  expect(blocks.length).toBeGreaterThan(5);
  for (const { bytes } of blocks) expect(bytes.length).toBeLessThan(30_000);
  expect([...find('b00000', 'b99999')]).toEqual(grams);
  for (const [gram, list] of grams) expect(find(gram, gram).get(gram)).toEqual(list);
  expect(find('a', 'a9').size + find('c', 'd').size).toBe(0);
});
