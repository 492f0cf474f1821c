import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findPassages } from '../../lib/search/find-passages.ts';
import { groupRows } from '../../lib/search/group-rows.ts';
import { looksLike } from '../../lib/search/look-alikes.ts';
import { documentOf, freshDatabase, smallCorpus } from '../corpus/small-corpus.ts';

async function search(texts: readonly string[], query: string) {
  const database = freshDatabase();
  await smallCorpus(database).publish([documentOf('d', texts)]);
  return findPassages(database, query);
}

async function numbers(texts: readonly string[], query: string): Promise<number[]> {
  return (await search(texts, query)).map(({ passage }) => passage.number);
}

async function matches(texts: readonly string[], query: string): Promise<string[]> {
  return (await search(texts, query)).map(({ passage, marks }) =>
    marks.map(({ start, end }) => passage.text.slice(start, end)).join(' '),
  );
}

test('what stands as a word comes before what crosses words', async () => {
  const texts = ['关于完善领导班子成员的办法。', '会议对不指出问题的，要追责。', '制裁与东北制裁。'];
  expect((await matches(texts, 'dbzc'))[0]).toBe('东北制裁');
});

test('what is said often comes before what is said once', async () => {
  const texts = ['未来成因，尚待研究。', ...Array.from({ length: 6 }, () => '发展未来产业，刻不容缓。')];
  expect((await matches(texts, 'wlcy'))[0]).toBe('未来产业');
});

test('a sentence that comes again and again says nothing about its parts', async () => {
  const texts = [
    ...Array.from({ length: 60 }, () => '明确领导班子成员的责任。'),
    '据东北制裁介绍，进展很快。',
  ];
  expect((await matches(texts, 'dbzc'))[0]).toBe('东北制裁');
});

test.each([
  ['政绩排题', '经政绩题研究。', '政绩主题'],
  ['全会方前', '据全会方面介绍。', '全会目前'],
])('of %s a character was mistaken: what has fewer comes after', async (query, other, right) => {
  expect((await matches([other, `（${right}供稿）`], query)).slice(0, 2)).toContain(right);
});

test('every way to hear the letters is among the first', async () => {
  const texts = [...Array.from({ length: 40 }, () => '落实，实施，推进。'), '尊重事实。', '史诗，一部。'];
  const found = await matches(texts, 'shishi');
  expect(new Set(found.slice(0, 6))).toEqual(new Set(['实施', '事实', '史诗']));
});

test('a thousand passages that say one thing do not hide the one that says another', async () => {
  const texts = [...Array.from({ length: 900 }, () => '基层组织，要建好。'), '据金城紫竹介绍。'];
  expect(await matches(texts, 'jczz')).toContain('金城紫竹');
});

test.each([
  ['量于科技', '量子科技'],
  ['人工智熊', '人工智能'],
  ['监督谈活', '监督谈话'],
  ['脑机按口', '脑机接口'],
  ['科枝创新', '科技创新'],
])('a scanner’s %s is %s before another near word', async (query, right) => {
  const texts = [
    '关于科技的规定。',
    '人工智库报告。',
    '监督谈判过程。',
    '脑机入口。',
    '科学创新。',
    `发展${right}。`,
  ];
  expect((await matches(texts, query))[0]).toBe(right);
});

test.each([
  ['会计', '社会计划经济。', '依照会计法办理。'],
  ['力学', '努力学习新知识。', '流体力学研究。'],
])('%s as a word comes before the same characters across words', async (query, across, word) => {
  expect(await numbers([across, word], query)).toEqual([2, 1]);
});

test('an unlikely way is among the first ten, too', async () => {
  const texts = [
    ...Array.from({ length: 20 }, (_, at) => `第${at}批商品的推广应用。`),
    '据此，的实广应启动。',
  ];
  expect((await matches(texts, '的紧广应')).slice(0, 10)).toContain('的实广应');
});

test('what is as near further on in a passage is among the first ten, too', async () => {
  const texts = [...Array.from({ length: 20 }, () => '通往未来之路。'), '通往未来，（通往年来供稿）。'];
  const found = await search(texts, '通往尽来');
  expect(found.length).toBe(texts.length);
  expect((await matches(texts, '通往尽来')).slice(0, 10)).toContain('通往年来');
});

test('a pasted text comes before its clauses in another order, and these before them apart', async () => {
  const [one, other] = ['坚持突出重点', '防止单兵突进'];
  const texts = [`${one}，而后，${other}。`, `${other}，${one}。`, `${one}，${other}。`];
  expect(await numbers(texts, `，${one}，${other}`)).toEqual([3, 2, 1]);
});

test('the beginning of a word comes in the order of the text', async () => {
  const texts = ['推动传统产业改造。', '传统产，能过剩。'];
  expect(await numbers(texts, '传统产')).toEqual([1, 2]);
});

test('looks are mutual, and nothing looks like itself', () => {
  for (const one of '未末己技话接能子') {
    for (const other of looksLike(one)) expect(looksLike(other)).toContain(one);
    expect(looksLike(one)).not.toContain(one);
  }
});

const lists = fc.array(fc.uniqueArray(fc.nat(20_000), { maxLength: 30 }), { maxLength: 6 });

test('rows are grouped as a naive scan groups them', () => {
  fc.assert(
    fc.property(lists, (given) => {
      const naive = new Map<number, number[]>();
      for (const row of [...new Set(given.flat())].sort((a, b) => a - b)) {
        const named = given.reduce((bits, rows, at) => (rows.includes(row) ? bits | (1 << at) : bits), 0);
        naive.set(named, [...(naive.get(named) ?? []), row]);
      }
      expect(groupRows(given)).toEqual(naive);
    }),
  );
});
