import { describe, expect, it } from 'vitest';
import { type Ingested, ingestText } from '../../lib/ingest/ingest.ts';

const read = (lines: string[]): Ingested => ingestText(lines.join('\n'), 'sample.txt', 'id');
const body = '未来产业由前沿技术驱动，具有前瞻性、战略性、颠覆性等特点。';

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
    ['who and when on one line', ['通知', '国务院 2026年2月12日', '', body], '2026-02-12', '国务院'],
    ['the same the other way round', ['通知', '2026年2月12日　某某部', '', body], '2026-02-12', '某某部'],
    ['the day of the week is nobody', ['通知', '2026年2月12日 星期四', '', body], '2026-02-12', null],
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
