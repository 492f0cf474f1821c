import { describe, expect, it } from 'vitest';
import { type Ingested, ingestText } from '../../lib/ingest/ingest.ts';

const read = (lines: string[], fileName = 'sample.txt'): Ingested =>
  ingestText(lines.join('\n'), fileName, 'id');
const body = '未来产业由前沿技术驱动，具有前瞻性、战略性、颠覆性等特点。';

describe('titles', () => {
  it.each<[string, string[], string[]]>([
    ['of a text without headline is the file name', [body, '', body], ['sample']],
    ['is the first short line', ['发展未来产业', '', body], ['发展未来产业']],
    [
      'is the first heading of Markdown',
      ['# 发展未来产业', '', '## 背景', '', body, '', '## 目标', '', body],
      ['发展未来产业'],
    ],
    ['has two lines', ['加快建设', '未来产业先导区', '', body], ['加快建设 未来产业先导区']],
    ['is no part of the text', ['前言', '', body], ['sample']],
    [
      'loses the blank of a broken line',
      ['# 对“一把手” 开展谈话的办法', '', body],
      ['对“一把手”开展谈话的办法'],
    ],
    [
      'of a notice and of the text it sends',
      [
        '关于印发《试点工作方案》的通知',
        '',
        '现将《试点工作方案》印发给你们。',
        '',
        '某某委员会',
        '2025年3月1日',
        '',
        '试点工作方案',
        '',
        body,
      ],
      ['关于印发《试点工作方案》的通知', '试点工作方案'],
    ],
    [
      'printed inside its text',
      [
        '## 要闻',
        '',
        body,
        '',
        '### (一)布局',
        '',
        body,
        '',
        '## 未来已来',
        '',
        body,
        '',
        '### (二)突围',
        '',
        body,
        '',
        '（新华社北京2月12日电）',
        '',
        '## 另一篇',
        '',
        `新华社北京2月12日电 ${body}`,
      ],
      ['未来已来', '另一篇'],
    ],
    [
      'torn in two around its text',
      [
        '## 某地印发方案',
        '',
        `■上接第1版 ${body}`,
        '',
        '## 打造一流环境',
        '',
        '## 综合',
        '',
        '## 另一篇',
        '',
        `本报讯 ${body}`,
      ],
      ['某地印发方案 打造一流环境', '另一篇'],
    ],
    [
      'of news in brief',
      [
        '经济简讯',
        '',
        '深海试验场建成',
        '',
        `新华社青岛3月5日电 ${body}`,
        '',
        '外贸平稳增长',
        '',
        body,
        '',
        '多地出台措施',
        '',
        `本报讯 ${body}`,
      ],
      ['深海试验场建成', '外贸平稳增长', '多地出台措施'],
    ],
  ])('%s', (_name, lines, titles) => {
    expect(read(lines).document.articles.map(({ title }) => title)).toEqual(titles);
  });

  it('of a document is what stands over its articles, or the first', () => {
    expect(read(['发展未来产业', '', body]).document.title).toBe('发展未来产业');
    const brief = [
      '经济简讯',
      '',
      '甲项目建成',
      '',
      `新华社青岛3月5日电 ${body}`,
      '',
      '乙项目开工',
      '',
      `本报讯 ${body}`,
      '',
      '丙项目获批',
      '',
      body,
    ];
    expect(read(brief).document.title).toBe('经济简讯');
  });

  it('cuts the ending and the folders off a file name', () => {
    expect(read([body], '../../a/报告.final.txt').document.title).toBe('报告.final');
    expect(read([body], '.txt').document.title).toBe('.txt');
  });
});

describe('dates and issuers', () => {
  it.each<[string, string[], string | null, string | null]>([
    [
      'of an act',
      ['# 某法', '', '（2021年6月10日第十三届全国人民代表大会常务委员会第二十九次会议通过）', '', body],
      '2021-06-10',
      '全国人民代表大会常务委员会',
    ],
    [
      'of the later act',
      ['# 办法', '', '(2026年1月30日中共中央批准 2026年2月1日中共中央办公厅发布)', '', body],
      '2026-02-01',
      '中共中央办公厅',
    ],
    [
      'of a signature',
      ['# 通知', '', body, '', '某某办公厅', '二〇二五年十一月三日'],
      '2025-11-03',
      '某某办公厅',
    ],
    ['of an agency, without a year', ['# 新闻', '', `新华社北京2月12日电 ${body}`], null, '新华社'],
    [
      'of an agency, with a year',
      ['# 新闻', '', `新华社北京2025年2月12日电 ${body}`],
      '2025-02-12',
      '新华社',
    ],
    [
      'of a speaker and an end note',
      ['讲话的题目', '', '习近平', '', body, '', '※这是 2026 年 1 月 30 日的讲话。'],
      '2026-01-30',
      '习近平',
    ],
    [
      'of the republic',
      ['法規名稱：某法', '修正日期：民國 112 年 05 月 31 日', '', body],
      '2023-05-31',
      null,
    ],
    ['of a page line', ['# 新闻', '', '2025-09-12 08:30 来源：某某报', '', body], '2025-09-12', '某某报'],
    [
      'of a standard',
      [
        'ICS 35.240',
        '',
        '国家标准',
        '',
        '机器协作 术语',
        '',
        '2022-10-12发布  2023-05-01实施',
        '',
        '国家标准化管理委员会  发布',
        '',
        '前言',
        '',
        body,
      ],
      '2022-10-12',
      '国家标准化管理委员会',
    ],
    ['not of what the text tells', ['# 报道', '', `2013年9月3日，${body}`, '', body], null, null],
    [
      'not where the day is missing',
      ['# Notes', '', 'March 2016', '', 'The text begins here and goes on.'],
      null,
      null,
    ],
    ['not of days that do not exist', ['# 通知', '', body, '', '某某办公厅', '2025年2月30日'], null, null],
  ])('%s', (_name, lines, date, issuer) => {
    expect(read(lines).document).toMatchObject({ date, issuer });
  });

  it('obeys the descriptor', () => {
    const { document } = ingestText(body, 'a.txt', 'id', {
      title: '题',
      date: '2020-01-02',
      issuer: '某人',
      builtIn: true,
    });
    expect(document).toMatchObject({ title: '题', date: '2020-01-02', issuer: '某人', builtIn: true });
  });
});

describe('sections', () => {
  const sections = (lines: string[]) => read(lines).passages.map(({ section }) => section);

  it('are headings, chapters and clauses', () => {
    const lines = [
      '# 某法',
      '',
      '## 第一章 总则',
      '',
      `**第一条** ${body}`,
      '',
      body,
      '',
      '- (一)甲；',
      '',
      '## 第二章 附则',
      '',
      `**第二条** ${body}`,
    ];
    expect(sections(lines)).toEqual([
      [],
      ['第一章 总则', '第一条'],
      ['第一章 总则', '第一条'],
      ['第一章 总则', '第一条'],
      [],
      ['第二章 附则', '第二条'],
    ]);
  });

  it('are the ordinals of a speech, which end with the last', () => {
    const lines = [
      '题目',
      '',
      '下面，我强调几点。',
      '',
      `第一，要加强。${body}`,
      '',
      `第二，要坚持。${body}`,
      '',
      body,
    ];
    expect(sections(lines)).toEqual([[], ['第一'], ['第二'], []]);
  });

  it('are numbered measures', () => {
    const lines = ['题目', '', '现提出如下措施。', '', `一、支持参与。${body}`, '', `二、细化要求。${body}`];
    expect(sections(lines)).toEqual([[], ['一'], ['二']]);
  });

  it('nest as their numbers do', () => {
    const lines = [
      '题目',
      '',
      '一、总体要求',
      '',
      '（一）指导思想',
      '',
      body,
      '',
      '（二）基本原则',
      '',
      body,
      '',
      '二、主要任务',
      '',
      body,
    ];
    expect(sections(lines).filter((section) => section.length > 0)).toEqual([
      ['一、总体要求'],
      ['一、总体要求', '（一）指导思想'],
      ['一、总体要求'],
      ['一、总体要求', '（二）基本原则'],
      ['二、主要任务'],
    ]);
  });
});

it.each([
  ['zh-Hans', '为规范数据处理活动，保障数据安全，促进数据开发利用。'],
  ['zh-Hant', '為規範個人資料之蒐集、處理及利用，特制定本法。'],
  ['ja', 'この法律は、個人の権利と利益を保護することを目的とする。'],
  ['ko', '이 법은 개인의 자유와 권리를 보호한다.'],
  ['en', 'The data model for problem details is a JSON object.'],
])('knows %s', (language, text) => {
  expect(read([text]).document.language).toBe(language);
});
