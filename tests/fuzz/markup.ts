import fc from 'fast-check';

const texts = [
  ...[
    '未来产业',
    '第一条 ',
    '。',
    ' ',
    '\n',
    'AI',
    '&lt;',
    '&#x0;',
    '&#xd800;',
    '&amp',
    '&nbsp;',
    ']]>',
    '<![CDATA[x]]>',
  ],
  ...[
    '<!-- x',
    '--!>',
    '<?x ?>',
    '<!DOCTYPE x',
    '<',
    '>',
    '"',
    '\u0000',
    '\u202e',
    '𠮷',
    '\ud800',
    '1',
    '2026-02-12',
  ],
];
const values = [
  '',
  '1',
  '-1',
  '9999999999',
  'x',
  'begin',
  'end',
  'separate',
  'gbk',
  '__proto__',
  '../c1.xhtml',
  '"',
];

/** Mark-up of these elements and attributes, seldom well formed. */
export function markup(elements: readonly string[], attributes: readonly string[]): fc.Arbitrary<string> {
  const element = fc.constantFrom(...elements);
  const attribute = fc
    .tuple(fc.constantFrom(...attributes), fc.constantFrom(...values))
    .map(([name, value]) => ` ${name}="${value}"`);
  const piece = fc.oneof(
    {
      weight: 4,
      arbitrary: fc
        .tuple(element, fc.array(attribute, { maxLength: 2 }))
        .map(([name, all]) => `<${name}${all.join('')}>`),
    },
    { weight: 3, arbitrary: element.map((name) => `</${name}>`) },
    { weight: 1, arbitrary: element.map((name) => `<${name}/>`) },
    { weight: 4, arbitrary: fc.constantFrom(...texts) },
    { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 5 }) },
  );
  return fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(''));
}
