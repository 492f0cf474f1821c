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
