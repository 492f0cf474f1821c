import { describe, expect, it } from 'vitest';
import { ingestText } from '../../lib/ingest/ingest.ts';

const read = (...lines: string[]) => ingestText(lines.join('\n'), 'sample.txt', 'id');
const notes = (...lines: string[]): string[] =>
  read(...lines)
    .passages.filter(({ kind }) => kind === 'note')
    .map(({ text }) => text);
const body = '本會今日舉辦工作坊，邀請各界代表參加，討論資料治理之原則。';

describe('what a web page prints around its text', () => {
  it.each([
    ['a menu', '简体版 | English | 寄給朋友 | 政府新聞網'],
    ['a menu with full-width marks', '關於我們｜隱私權政策｜服務條款'],
    ['the way past the menu', '跳至主要內容'],
  ])('is no title: %s', (_name, menu) => {
    const { document, passages } = read(menu, '', '資料治理工作坊', '', body);
    expect(document.title).toBe('資料治理工作坊');
    expect(passages[0]).toMatchObject({ text: menu, kind: 'note' });
  });

  it('takes the line that is underlined for the title', () => {
    const { document } = read(
      '某某部新聞公報',
      '立法會：局長動議二讀《資料治理條例草案》發言全文',
      '＊＊＊＊＊＊＊＊＊＊',
      '',
      body,
    );
    expect(document.title).toBe('立法會：局長動議二讀《資料治理條例草案》發言全文');
  });

  it('notes links to other texts, until a text follows', () => {
    expect(
      notes('資料治理工作坊', '', body, '', '延伸閱讀', '', '- 玻璃基板何時量產？', '', '- 新製程解析'),
    ).toEqual(['延伸閱讀', '玻璃基板何時量產？', '新製程解析']);
    expect(notes('資料治理工作坊', '', body, '', '相關新聞', '', body)).toEqual(['相關新聞']);
    expect(
      notes(
        'A title',
        '',
        'The act was passed on Monday by the council.',
        '',
        'Related articles',
        '',
        'Five charts on steel',
      ),
    ).toEqual(['Related articles', 'Five charts on steel']);
  });

  it('keeps a table of words with bars between them', () => {
    const rows = ['名稱 | 單位 | 值', '長度 | 米 | 三', '寬度 | 米 | 二'];
    const { passages } = read('資料表', '', body, '', ...rows.flatMap((row) => [row, '']), body);
    expect(passages.filter(({ kind }) => kind !== 'note').map(({ text }) => text)).toEqual(
      expect.arrayContaining(rows),
    );
  });

  it('dates a text by the line below it', () => {
    expect(
      read('資料治理', '', body, '', '完', '2026年5月20日（星期三）', '香港時間11時45分').document.date,
    ).toBe('2026-05-20');
    expect(
      read('Data rules', '', 'Brussels, 14 May 2026', '', 'The act was passed on Monday.').document.date,
    ).toBe('2026-05-14');
  });
});

describe('an English specification', () => {
  const page = [
    'Example Working Group (EWG)                              A. Author',
    'Request for Comments: 9999                            Example Ltd',
    'Obsoletes: 1234                                         B. Writer',
    'Category: Standards Track                               March 2026',
    '',
    '                     Signed Digests for Caches',
    '',
    '1.  Terminology',
    '',
    '   This document describes a way for a cache to tell a server which',
    '   of the stored responses it holds, and how the server checks it.',
    '',
    '   digest key:  The information a cache uses to choose a response; it',
    '      is composed of the target address and the request method.',
    '',
    '   digest age:  The period of time for which a signed digest of a',
    '      cache is valid, counted from the moment it was signed.',
  ];

  it('says something else in each line and column of its letterhead', () => {
    expect(notes(...page)).toEqual([
      'Example Working Group (EWG)',
      'A. Author',
      'Request for Comments: 9999',
      'Example Ltd',
      'Obsoletes: 1234',
      'B. Writer',
      'Category: Standards Track',
      'March 2026',
    ]);
    expect(read(...page).document.title).toBe('Signed Digests for Caches');
  });

  it('keeps an entry that hangs out in one piece', () => {
    expect(read(...page).passages.at(-1)!.text).toBe(
      'digest age: The period of time for which a signed digest of a cache is valid, counted from the moment it was signed.',
    );
  });
});
