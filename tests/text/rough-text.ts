import fc from 'fast-check';

/** What text is made of where it goes wrong: widths, 繁体, astral, joined emoji, marks, blanks, halves of pairs. */
const pieces = [
  '未来产业',
  '未來產業',
  '未',
  '来',
  '产',
  '业',
  '產',
  'AI',
  'ai',
  'Ａ',
  'ｉ',
  'chip',
  'chips',
  'Chips',
  's',
  'e',
  'x',
  '1',
  '２',
  '5G',
  ' ',
  '  ',
  '\n',
  '　',
  '\u200b',
  '\u200d',
  '\u00ad',
  '\ufe0f',
  '“',
  '”',
  '"',
  '‘',
  "'",
  '「',
  '，',
  ',',
  '。',
  '——',
  '-',
  '…',
  'ﬁ',
  '㎏',
  'ß',
  'İ',
  'é',
  'e\u0301',
  '\u0301',
  'が',
  'ｶﾞ',
  'か',
  '𠮷',
  '𠵾',
  '👨‍👩‍👧',
  '👍🏽',
  '\ud842',
  '\udfb7',
  '_',
  '한',
];

/** Any code unit, halves of pairs among them, and any code point. */
const anyUnit = fc.nat(0xffff).map((unit) => String.fromCharCode(unit));
const anyPoint = fc.nat(0x10ffff).map((point) => String.fromCodePoint(point));

/** Random text of such pieces and of any characters. */
export function roughText(size = 24): fc.Arbitrary<string> {
  const piece = fc.oneof(
    { weight: 18, arbitrary: fc.constantFrom(...pieces) },
    { weight: 1, arbitrary: anyUnit },
    { weight: 1, arbitrary: anyPoint },
  );
  return fc.array(piece, { maxLength: size }).map((parts) => parts.join(''));
}
