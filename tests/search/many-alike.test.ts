import { expect, test } from 'vitest';
import { findPassages } from '../../lib/search/find-passages.ts';
import { skipNumber } from '../../lib/search/gram-names.ts';
import { documentOf, freshDatabase, smallCorpus } from '../corpus/small-corpus.ts';

/** More than are read before a search gives up. */
const many = 450;

async function searchAmong(passages: readonly string[], query: string): Promise<string[]> {
  const database = freshDatabase();
  await smallCorpus(database).publish([documentOf('d', [...passages])]);
  return (await findPassages(database, query)).map(({ passage }) => passage.text);
}

test('a name with one wrong character is found among hundreds that share the rest by chance', async () => {
  const [a, b] = sameSkip('款', '创');
  const decoys = Array.from({ length: many }, (_, at) => `第${at}段写${a}的${b}，谈到创新。`);
  const right = '据款规创新介绍，工作已经展开。';
  expect(await searchAmong([...decoys, right], '款至创新')).toEqual([right]);
});

test('initials are found behind hundreds of passages that say their parts', async () => {
  const decoys = Array.from({ length: many }, (_, at) => `第${at}段：时度策。度策支。`);
  const right = '经时度策支论证。';
  expect(await searchAmong([...decoys, right], 'sdcz')).toEqual([right]);
});

/** Two other characters whose skip has the number of these. */
function sameSkip(a: string, b: string): [string, string] {
  const number = skipNumber(a.charCodeAt(0), b.charCodeAt(0));
  for (let first = 0x4e00; first < 0x9fa5; first += 1) {
    for (let second = 0x4e00; second < 0x9fa5; second += 1) {
      const pair: [string, string] = [String.fromCharCode(first), String.fromCharCode(second)];
      if (skipNumber(first, second) === number && pair[0] !== a && pair[1] !== b) return pair;
    }
  }
  throw new Error('No other skip has this number.');
}
