import { expect, test } from 'vitest';
import { findEnumerations, termSets } from '../../lib/insight/term-sets.ts';
import { sentencesOf } from './sentences-of.ts';

const terms = new Set([
  '量子科技',
  '生物制造',
  '氢能和核聚变能',
  '脑机接口',
  '具身智能',
  '第六代移动通信',
  '能源',
  '稀土',
  '乳业',
]);
const isTerm = (item: string) => terms.has(item);

test('the list, and the name from the sentence after', () => {
  const [set] = findEnumerations(
    '要推动量子科技、生物制造、氢能和核聚变能、脑机接口、具身智能、第六代移动通信等成为新的经济增长点。',
    '这些领域是“十五五”时期我国未来产业发展的主攻方向，要聚焦发力。',
    isTerm,
  );
  expect(set).toEqual({
    name: '主攻方向',
    members: ['量子科技', '生物制造', '氢能和核聚变能', '脑机接口', '具身智能', '第六代移动通信'],
  });
});

test('a list of what are no terms is none', () => {
  expect(findEnumerations('他买了苹果、香蕉、梨。', '', isTerm)).toEqual([]);
  expect(findEnumerations('能源、稀土两业。', '', isTerm)).toEqual([]);
});

test('lists that share members are one set', () => {
  const sentence = sentencesOf('科技', ['量子科技。'])[0]!;
  const sets = termSets([
    { members: ['量子科技', '生物制造', '脑机接口'], name: null, sentence },
    { members: ['能源', '稀土', '乳业'], name: '产业', sentence },
    { members: ['量子科技', '生物制造', '氢能和核聚变能', '脑机接口'], name: '主攻方向', sentence },
  ]);
  expect(sets.map(({ name, members, sentences }) => [name, members.length, sentences.length])).toEqual([
    ['主攻方向', 4, 2],
    ['产业', 3, 1],
  ]);
});
