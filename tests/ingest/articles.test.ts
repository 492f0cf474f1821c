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
