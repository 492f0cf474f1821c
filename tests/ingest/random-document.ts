import fc from 'fast-check';

/** Pieces of which the documents of all kinds are made, in any order. */
const pieces = [
  ...[
    '# ',
    '## ',
    '### (一)',
    '**第一条** ',
    '第二条　',
    '第 3 條',
    '一、',
    '（二）',
    '1. ',
    '3.1 ',
    '- ',
    '■',
    '※',
    '> ',
    '```',
  ],
  ...[
    '\n',
    '\n\n',
    '\r\n',
    '\f',
    '    ',
    '　　',
    ' ',
    '\t',
    '——',
    '：',
    '。',
    '，',
    '、',
    '；',
    '.',
    ', ',
    '…… 3',
  ],
  ...[
    '未来产业',
    '要闻',
    '习近平',
    '新华社北京2月12日电',
    '(新华社北京2月12日电)',
    '2026年1月30日',
    '国务院办公厅',
  ],
  ...[
    '■上接第1版',
    '下转第4版',
    '[Page 3]',
    'GB/T 41867—2022',
    '《办法》',
    '全文如下。',
    '前言',
    'the quick brown-',
    'fox',
  ],
  ...['[a](b)', '`x`', '𠮷', '\ud800', '\u200b', '民國112年5月31日'],
];
/** Texts made of such pieces. */
export const documents = fc
  .array(fc.constantFrom(...pieces), { maxLength: 60 })
  .map((parts) => parts.join(''));

const kinds = [
  (n: number) => `# 总题${n}号`,
  (n: number) => `## 标题${n}号`,
  (n: number) => `### 小标题${n}号`,
  (n: number) => `### (${'一二三四五六七八九'[n % 9]})分题${n}号`,
  (n: number) => `**第${n}条** 内容如下。`,
  (n: number) => `这是第${n}段的内容，说明事情的经过。`,
  (n: number) => `新华社北京2月12日电 这是第${n}段的内容。`,
  (n: number) => `（新华社北京2月${(n % 27) + 1}日电）`,
  (n: number) => `（2025年1月${(n % 27) + 1}日某会发布）`,
  (n: number) => `一行没有标点的字${n}号`,
  (n: number) => `- 列表中的第${n}项；`,
  (n: number) => `谋划${n}号，要突出重点——`,
];

/** Lines of a newspaper's page, a law or a report in any order, each one its own paragraph and unlike the others. */
export const lines = fc
  .array(fc.constantFrom(...kinds), { minLength: 1, maxLength: 25 })
  .map((all) => all.map((line, i) => line(i + 10)));
