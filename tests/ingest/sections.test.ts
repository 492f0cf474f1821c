import { describe, expect, it } from 'vitest';
import { type Ingested, ingestText } from '../../lib/ingest/ingest.ts';

const read = (lines: string[]): Ingested => ingestText(lines.join('\n'), 'sample.txt', 'id');
const body = '未来产业由前沿技术驱动，具有前瞻性、战略性、颠覆性等特点。';

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
