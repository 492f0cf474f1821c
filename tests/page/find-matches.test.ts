import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compileMatcher } from '../../lib/matching/matcher.ts';
import { type FindTerms, findMatches } from '../../lib/page/find-matches.ts';
import { fold, foldKey } from '../../lib/text/fold.ts';
import { cpuTime } from '../harness/cpu-time.ts';
import { naiveMatches } from '../matching/naive-matcher.ts';

const find = compileMatcher([{ text: '未来产业', exactCase: false }]);

function all(text: string, matcher: FindTerms = find, most?: number) {
  const work = findMatches(text, matcher, most);
  for (;;) {
    const step = work.next();
    if (step.done) return [...step.value];
  }
}

test.each(['这里有未来产业，', '未来产业\n', '有未\n来产业', '这里没有停顿也有未来产业而且很长'])(
  'a long text of %j is matched in pieces as in one go',
  (words) => {
    const text = words.repeat(10_000);
    expect(all(text)).toEqual([...find(text)]);
  },
);

test('no place of a text without a stop is a place where a term is missed', () => {
  for (let before = 0; before < 100; before++) {
    const text = `${'字'.repeat(before)}未来产业${'字'.repeat(100)}`;
    expect(all(text, find, 64)).toEqual([before, before + 4, 0]);
  }
});

test('a word without end is no word, wherever it is cut', () => {
  const word = compileMatcher([{ text: 'data', exactCase: false }]);
  expect(all('data'.repeat(20_000), word)).toEqual([]);
  expect(all(`${'data'.repeat(20_000)} data`, word)).toEqual([80_001, 80_005, 0]);
});

/** Few letters, so that keys meet, overlap and stand at every cut. */
const letters = [...'未来產业AIai\n.', '未来', '\u00ad', ' ', 'e\u0301', 'が', '𠵾'];
const words = (minLength: number, maxLength: number) =>
  fc.array(fc.constantFrom(...letters), { minLength, maxLength }).map((all) => all.join(''));
const key = fc.tuple(words(1, 5), fc.boolean()).map(([text, exactCase]) => ({
  text: exactCase ? text : foldKey(text),
  exactCase,
}));

test('text in small pieces is matched as a naive matcher does in one', () => {
  fc.assert(
    fc.property(fc.array(key, { maxLength: 12 }), words(200, 700), (keys, text) => {
      const found = naiveMatches(keys, fold(text), text).flatMap(({ start, end, key }) => [start, end, key]);
      expect(all(text, compileMatcher(keys), 240)).toEqual(found);
    }),
    { numRuns: 500 },
  );
});

test('a text without a mark in it is matched as fast as any other', async () => {
  const text = `${'前面有很多字没有词'.repeat(100_000)}未来产业`;
  const time = await cpuTime(() => expect(all(text)).toEqual([900_000, 900_004, 0]));
  expect(time).toBeLessThan(3_000);
});
