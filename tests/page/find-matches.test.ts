import { expect, test } from 'vitest';
import { compileMatcher } from '../../lib/matching/matcher.ts';
import { findMatches } from '../../lib/page/find-matches.ts';
import { cpuTime } from '../harness/cpu-time.ts';

const find = compileMatcher([{ text: '未来产业', exactCase: false }]);

function all(text: string): number[] {
  const work = findMatches(text, find);
  for (;;) {
    const step = work.next();
    if (step.done) return [...step.value];
  }
}

test.each(['这里有未来产业，', '未来产业\n'])(
  'a long text of %j is matched in pieces as in one go',
  (words) => {
    const text = words.repeat(10_000);
    expect(all(text)).toEqual([...find(text)]);
  },
);

test('a text without a mark in it is matched as fast as any other', async () => {
  const text = `${'前面有很多字没有词'.repeat(100_000)}未来产业`;
  const time = await cpuTime(() => expect(all(text)).toEqual([900_000, 900_004, 0]));
  expect(time).toBeLessThan(3_000);
});
