import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findPassages } from '../../lib/search/find-passages.ts';
import type { CorpusDatabase } from '../../lib/store/corpus-database.ts';
import { foldKey } from '../../lib/text/fold.ts';
import { simplified } from '../../lib/text/traditional.ts';
import { documentOf, freshDatabase, smallCorpus } from '../corpus/small-corpus.ts';

const texts = [
  '未来产业由前沿技术驱动，具有前瞻性、战略性、颠覆性等特点。',
  '抢占科技和产业制高点，发展新质生产力，建设现代化产业体系。',
  '第十二条 党委办公厅应当汇总留存谈话记录、被谈话人整改措斈以及整改情况等材料。',
  '重大科技革命带动产业革命，国与国的力量对比一次次被改写。',
  '引导长期资本投早、投小、投硬科技，规范行业标准。',
  '6G试验网启动，“人工智能+”行动加快推进，AI应用场景不断拓展。',
  '人工智能与生物制造齐头并进。',
  'The forum discussed quantum computing and the general agreement on trade.',
  'Computing power is not the same as quantum advantage; maintenance matters.',
  '銀行業與區塊鏈技術的結合，情況復雜。',
  '在北京亦庄考察时强调，西安的先进制造值得学习。',
  '力量子集与科技无关，产业之未来难料。',
  '第十一条 督促整改措斈落实。',
  '绿色发展与数据安全保护并重，建设强国，三次部署。',
];

let filled: CorpusDatabase | undefined;

async function database(): Promise<CorpusDatabase> {
  if (!filled) {
    filled = freshDatabase();
    await smallCorpus(filled).publish([documentOf('d', texts)]);
  }
  return filled;
}

async function found(query: string): Promise<number[]> {
  return (await findPassages(await database(), query)).map(({ passage }) => passage.number - 1);
}

async function marked(query: string): Promise<string[]> {
  const [first] = await findPassages(await database(), query);
  return first?.marks.map(({ start, end }) => first.passage.text.slice(start, end)) ?? [];
}

test.each<[string, string, number[], string[]]>([
  ['a word', '未来产业', [0], ['未来产业']],
  ['one character', '庄', [10], ['庄']],
  ['what the text misspells', '整改措施', [2], ['整改措斈']],
  ['one character wrong', '前沿技木', [0], ['前沿技术']],
  ['the first character wrong', '末来产业', [0], ['未来产业']],
  ['one of three wrong in the middle', '区央链', [9], ['區塊鏈']],
  ['one character missing', '生制造', [6], ['生物制造']],
  ['one character too many', '新质的生产力', [1], ['新质生产力']],
  ['a numeral too many', '前沿二技术', [0], ['前沿技术']],
  ['a numeral for a character', '人工一能', [5, 6], ['人工智能']],
  ['two characters swapped', '生产新质力', [1], []],
  ['neighbours swapped', '生制物造', [6], ['生物制造']],
  ['characters of the same sound', '重大科级', [3], ['重大科技']],
  ['a word heard wrongly', '北京一庄', [10], ['北京亦庄']],
  ['one of two wrong', '措拖', [2], ['措斈']],
  ['traditional for simplified', '產業體系', [1], ['产业体系']],
  ['simplified for traditional', '区块链技术', [9], ['區塊鏈技術']],
  ['pinyin', 'weilaichanye', [0], ['未来产业']],
  ['pinyin by words', 'weilai chanye', [0], ['未来产业']],
  ['pinyin by syllables', 'wei lai chan ye', [0], ['未来产业']],
  ['pinyin with tones', 'wèilái chǎnyè', [0], ['未来产业']],
  ['pinyin with tone numbers', 'wei4 lai2 chan3 ye4', [0], ['未来产业']],
  ['pinyin of a polyphone: zhong', 'zhongda', [3], ['重大']],
  ['pinyin of a polyphone: chang', 'changqi', [4], ['长期']],
  ['pinyin of a polyphone: hang', 'hangyebiaozhun', [4], ['行业标准']],
  ['pinyin that parts in two ways', 'xian de', [10], ['西安的']],
  ['pinyin with a syllable twice', 'guo yu guo', [3], ['国与国']],
  ['pinyin of two marked vowels side by side', 'xīānde', [10], ['西安的']],
  ['pinyin of ü with its tone', 'lǜsè', [13], ['绿色']],
  ['long pinyin that parts in many ways', 'shujuanquanbaohu', [13], ['数据安全保护']],
  ['initials', 'wlcy', [0], ['未来产业']],
  ['initials by themselves, one twice', 'g y g', [3], ['国与国']],
  ['characters and initials', '生物zz', [6], ['生物制造']],
  ['characters and pinyin', '生物zhizao', [6], ['生物制造']],
  ['several words', '6G 场景', [5], ['6G', '场景']],
  ['several words in another order', '材料 谈话记录', [2], ['谈话记录', '材料']],
  ['words in two languages', 'ai 人工智能', [5], ['人工智能', 'AI']],
  ['small letters', '6g', [5], ['6G']],
  ['full width', '６Ｇ试验网', [5], ['6G试验网']],
  ['a plus sign', '人工智能+', [5], ['人工智能+']],
  ['English words', 'quantum computing', [7, 8], ['quantum', 'computing']],
  ['the beginning of an English word', 'agreem', [7], ['agreem']],
  ['the beginning of another word', 'main', [8], ['main']],
  ['a misspelt English word', 'genaral agreement', [7], ['general', 'agreement']],
  ['an English phrase', '"quantum computing"', [7], ['quantum computing']],
  ['a Chinese phrase', '“生物制造”', [6], ['生物制造']],
  ['a phrase and a word', '「前沿技术」 未来', [0], ['未来', '前沿技术']],
  ['pieces of a longer question', '什么是未来产业前瞻性', [0], ['未来产业', '前瞻性']],
])('finds a passage by %s', async (_, query, rows, marks) => {
  const [got, words] = [await found(query), await marked(query)];
  if (marks.length === 0) return expect(got).not.toContain(0);
  expect(got.slice(0, rows.length)).toEqual(rows);
  expect(words).toEqual(marks);
});

test.each(
  [
    ['', ' ', '。，、！', '🤖', '\ud800', '+++', '""', '“”'],
    ['第十三条', '5G', '另外的事情', '“产业未来”', 'zzzzzz', 'maintain power', '天'],
    // Another number, a word of two with one too many, and one of two wrong that stands beside many.
    ['五次部署', '三十次部署', '态绿色', '展高'],
  ].flat(),
)('finds nothing for %j', async (query) => {
  expect(await found(query)).toEqual([]);
});

test('a letter inside a word is no match', async () => {
  expect(await found('ai')).toEqual([5]);
  expect(await found('ten')).toEqual([]);
});

test('a comma is a worse likeness of a character than another character', async () => {
  const parted = freshDatabase();
  await smallCorpus(parted).publish([
    documentOf('d', ['行稳致远，新一轮科技革命。', '在亦庄，致远创新负责人表示。']),
  ]);
  const got = await findPassages(parted, '致远增新');
  expect(got.map(({ passage }) => passage.number)).toEqual([2, 1]);
});

const piece = fc
  .tuple(fc.nat(texts.length - 1), fc.nat(40), fc.integer({ min: 2, max: 12 }))
  .map(([row, at, length]) => texts[row]!.slice(at, at + length))
  .filter((text) => /^[\p{Script=Han}]{2,}$/u.test(text));

test('a piece of any passage is found as a naive scan finds it, and exact hits come first', async () => {
  const folded = texts.map((text) => foldKey(text, simplified));
  await database();
  await fc.assert(
    fc.asyncProperty(piece, async (query) => {
      const key = foldKey(query, simplified);
      const naive = folded.flatMap((text, row) => (text.includes(key) ? [row] : []));
      const got = await found(query);
      expect(got.slice(0, naive.length).sort((a, b) => a - b)).toEqual(naive);
    }),
    { numRuns: 150 },
  );
});

const anyQuery = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({ unit: fc.constantFrom(...'未来产业wlcyAI+6G "“”\'.*[(\\'), maxLength: 40 }),
  fc.constantFrom('.*+?^$()|[]\\', '🤖🤖', '未'.repeat(10_000), 'a'.repeat(10_000), '未来 '.repeat(3_000)),
);

test('never throws, and marks lie within the passage in order', async () => {
  await fc.assert(
    fc.asyncProperty(anyQuery, async (query) => {
      for (const { passage, marks } of await findPassages(await database(), query)) {
        expect(marks.length).toBeGreaterThan(0);
        for (const { start, end } of marks)
          expect(start >= 0 && start < end && end <= passage.text.length).toBe(true);
      }
    }),
    { numRuns: 200 },
  );
});
