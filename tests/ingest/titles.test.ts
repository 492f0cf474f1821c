/** What a text is called, and what stands around its title, as documents of many kinds print it. */
import { describe, expect, it } from 'vitest';
import { read } from '../torture/refused.ts';

const prose = '为加快推进数据要素市场化配置改革，经省人民政府同意，现提出以下实施意见。';
const english = 'Critical minerals are the foundation on which modern technology is built.';

describe('a title', () => {
  it.each([
    ['数据跨境便利条例（草案）'],
    ['江海高新区“十四五”科技创新规划（节选）'],
    ['The Tidal Transport Protocol (TTP)'],
    ['前三季度先进制造业交出“成绩单”'],
    ['关于印发《数据产权登记办法》'],
    ['立法會十二題：推動低空經濟發展'],
    ['常见问题解答：个人养老金'],
    ['专访林毅：量子计算离我们还有多远？'],
  ])('may end and be made like this: %s', async (title) => {
    expect((await read(`${title}\n\n${prose}\n\n${prose}`)).document.title).toBe(title);
  });

  it.each([['（他说：“明天会更好。”）'], ['同志们！'], ['各位代表、同志们！'], ['问：什么是个人养老金？']])(
    'is no sentence, call or question: %s',
    async (text) => {
      expect((await read(`${text}\n\n${prose}`, 'a.txt')).document.title).toBe('a');
    },
  );

  it('of a report stands over where and by whom it was given', async () => {
    const head = ['政府工作报告', '——2025年1月15日在省人民代表大会上', '江海省省长　王新民'];
    const { document } = await read(`${head.join('\n')}\n\n各位代表：\n${prose}\n\n一、回顾\n${prose}\n`);
    expect(document).toMatchObject({ title: '政府工作报告', date: '2025-01-15' });
  });

  it('of a notice is the office and what it writes about, in one line or two', async () => {
    const [office, subject] = ['江海省人民政府办公厅', '关于印发《低空经济行动计划》的通知'];
    const { document } = await read(
      `${office}\n${subject}\n江政办发〔2025〕9号\n\n各市人民政府：\n${prose}\n`,
    );
    expect(document.title).toBe(office + subject);
  });

  it('of a law under discussion stands over the session that discussed it', async () => {
    const session = '（2025年3月14日第十四届全国人民代表大会常务委员会第二十次会议审议）';
    const { document } = await read(`数据跨境便利法\n\n${session}\n\n第一章　总则\n\n第一条　${prose}`);
    expect(document).toMatchObject({ title: '数据跨境便利法', date: '2025-03-14' });
  });

  it('has the number of its letter below it, not in it', async () => {
    const lines = ['关于开展“跟着赛事去旅行”活动的通知', '体经字〔2025〕88号'];
    const { document, passages } = await read(`${lines.join('\n')}\n\n各省体育局：\n${prose}\n`);
    expect(document.title).toBe(lines[0]);
    expect(passages[0]).toMatchObject({ kind: 'note', text: lines[1] });
  });

  it('of a judgement is not the court, which is its issuer', async () => {
    const head = ['江海市中级人民法院', '民 事 判 决 书', '（2024）江01民终3321号'];
    const foot = ['审　判　员　　何雪梅', '二〇二四年十月十一日'];
    const { document } = await read([...head, '', prose, '', prose, '', ...foot].join('\n'));
    expect(document).toMatchObject({ title: '民事判决书', issuer: head[0], date: '2024-10-11' });
  });

  it('in capitals stands over the day and the place', async () => {
    const head = ['MINUTES OF THE CITY PLANNING COMMISSION', 'Tuesday, September 17, 2024, 6:30 p.m.'];
    const text = [...head, 'Council Chambers, 100 Main Street', '', '1. CALL TO ORDER', english, ''].join(
      '\n',
    );
    expect((await read(text)).document).toMatchObject({ title: head[0], date: '2024-09-17' });
  });

  it('stands over the day, in the papers of Taiwan too', async () => {
    const text = `淨零轉型關鍵戰略說明\n中華民國112年4月21日\n\n壹、緣起\n為因應全球氣候變遷，我國推動淨零轉型。\n`;
    const { document } = await read(text);
    expect(document).toMatchObject({ title: '淨零轉型關鍵戰略說明', date: '2023-04-21', issuer: null });
  });

  it('of a speech stands over its day and who held it', async () => {
    const { document } = await read(`在全市大会上的讲话\n（2025年2月6日）\n陈 志 远\n\n同志们：\n${prose}\n`);
    expect(document).toMatchObject({ title: '在全市大会上的讲话', issuer: '陈 志 远' });
  });
});

describe('what heads a part', () => {
  const sections = async (text: string) =>
    (await read(text)).passages
      .filter(({ kind }) => kind !== 'note')
      .map(({ section }) => section.join(' > '));

  it('goes from 1. to 1.1 and back to 2.', async () => {
    const text = ['1. Introduction', english, '1.1. Language', english, '2. Terminology', english];
    expect(await sections(`A Protocol\n\n${text.join('\n\n')}`)).toEqual([
      ...['', '1. Introduction', '1. Introduction', '1. Introduction > 1.1. Language'],
      ...['', '2. Terminology'],
    ]);
  });

  it('is 壹、 outside 一、', async () => {
    const text = ['壹、緣起', prose, '貳、戰略', '一、風電', prose, '二、氫能', prose, '參、機制', prose];
    expect((await sections(`淨零轉型說明\n\n${text.join('\n\n')}`)).at(6)).toBe('貳、戰略 > 二、氫能');
  });

  it('is a numbered chapter directly under the cover', async () => {
    const text = `National Strategy\nDepartment of Resources\n8 December 2022\n\nChapter 1: Why\n\n${english}`;
    expect((await sections(text)).at(-1)).toBe('Chapter 1: Why');
  });
});

it('each label and each row of a table is a passage', async () => {
  const table = '序号\t项目名称\n1\t零碳产业园\n2\t智算中心';
  const text = `会议纪要\n\n时间：2025年4月18日\n地点：区政府三楼会议室\n\n${table}\n\n${prose}\n`;
  const { document, passages } = await read(text);
  expect(document.title).toBe('会议纪要');
  expect(passages.map(({ text }) => text)).toEqual([
    ...['时间：2025年4月18日', '地点：区政府三楼会议室'],
    ...[...table.split('\n'), prose],
  ]);
});

it('the head of a table is no line of the title above it', async () => {
  const { document } = await read(`重点项目清单\n\n序号\t项目名称\n1\t零碳产业园\n\n${prose}\n`);
  expect(document.title).toBe('重点项目清单');
});
