import { expect, test } from 'vitest';
import { compare } from '../../lib/insight/compare.ts';
import { sentencesOf } from './sentences-of.ts';

test('what both have, and what only one has', () => {
  const left = sentencesOf('产业', [
    '要站在民族复兴伟业战略高度，推动我国未来产业发展不断取得新突破。',
    '产业人才很宝贵。',
  ]);
  const right = sentencesOf('产业', [
    '传统产业底子雄厚。',
    '他强调，要站在民族复兴伟业的战略高度，推动我国未来产业发展不断取得新突破。',
  ]);
  const pairs = compare(left, right);
  expect(pairs.map((pair) => [pair.left?.text.slice(0, 4), pair.right?.text.slice(0, 4)])).toEqual([
    ['要站在民', '他强调，'],
    ['产业人才', undefined],
    [undefined, '传统产业'],
  ]);
  expect(pairs[0]!.pieces.some(({ kind, text }) => kind === 'added' && text.startsWith('他'))).toBe(true);
});

test('a shared term alone makes no pair', () => {
  const pairs = compare(
    sentencesOf('未来产业', ['发展未来产业需要耐心。']),
    sentencesOf('未来产业', ['各地竞速布局未来产业。']),
  );
  expect(pairs.map(({ left, right }) => [left === null, right === null])).toEqual([
    [false, true],
    [true, false],
  ]);
});
