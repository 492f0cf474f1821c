import { expect, test } from 'vitest';
import { resemblance, sketchOf } from '../../lib/importing/sketch.ts';

const paragraph = (at: number) => ({
  text: `第${at}条 这是第${at}段文字，各不相同，说的是第${at * 7}件事。`,
});
const range = (from: number, to: number) =>
  Array.from({ length: to - from }, (_, at) => paragraph(from + at));
const share = (one: { text: string }[], other: { text: string }[]) =>
  resemblance(sketchOf(one), sketchOf(other));

test('a document is wholly like itself, and not at all like a stranger', () => {
  expect(share(range(0, 200), range(0, 200))).toBe(1);
  expect(share(range(0, 200), range(200, 400))).toBe(0);
  expect(share([], [])).toBe(0);
});

test('documents resemble each other the more, the more paragraphs they share', () => {
  const shares = [180, 140, 100, 60, 20].map((common) =>
    share(range(0, 200), range(200 - common, 400 - common)),
  );
  expect(shares.toSorted((a, b) => b - a)).toEqual(shares);
  expect(Math.abs(shares[2]! - 1 / 3)).toBeLessThan(0.2);
});

test('short lines that stand everywhere do not count', () => {
  expect(sketchOf([{ text: '目录' }, { text: '第一章' }])).toEqual([]);
});
