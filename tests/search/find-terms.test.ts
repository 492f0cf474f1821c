import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findTerms } from '../../lib/search/find-terms.ts';
import { termEntries } from '../../lib/search/term-entries.ts';
import type { TermRow } from '../../lib/store/rows.ts';
import { pinyinKeys } from '../../lib/text/pinyin.ts';

const forms =
  '未来产业|未来|产业链|整改措施|整改|重大任务|长期资本|行业标准|银行|人工智能|人工智能+|6G|AI|量子科技|科技创新|创新链|第六代移动通信|西安|区块链|一把手|quantum computing';
const entries = termEntries(forms.split('|').map((form, at) => termRow(form, at)));

function termRow(form: string, at: number): TermRow {
  const variants = form === '第六代移动通信' ? ['六代通信'] : [];
  return {
    ...{ key: form, form, variants, kind: 'concept', score: 0.5, count: 100 - at, documents: 1, markedIn: 1 },
    ...{ explanations: [], definitional: false, reasons: [], pinyin: '' },
    initials: [form, ...variants].map((each) => pinyinKeys(each).initials),
  };
}

const found = (query: string) => findTerms(entries, query).map(({ term }) => term.form);

test.each<[string, string, string]>([
  ['as it stands', '未来产业', '未来产业'],
  ['its beginning', '整改措', '整改措施'],
  ['one character wrong', '整改措斈', '整改措施'],
  ['one character of the same sound', '未来产页', '未来产业'],
  ['all characters of the same sound', '种大任务', '重大任务'],
  ['one character missing', '人工能', '人工智能'],
  ['one character too many', '量子的科技', '量子科技'],
  ['two characters swapped', '科创技新', '科技创新'],
  ['traditional for simplified', '產業鏈', '产业链'],
  ['traditional, one wrong', '人工智熊', '人工智能'],
  ['pinyin', 'weilaichanye', '未来产业'],
  ['pinyin with blanks', 'wei lai chan ye', '未来产业'],
  ['pinyin by words', 'weilai chanye', '未来产业'],
  ['pinyin with tones', 'wèilái chǎnyè', '未来产业'],
  ['pinyin with tone numbers', 'wei4lai2chan3ye4', '未来产业'],
  ['pinyin begun', 'weilaich', '未来产业'],
  ['pinyin with an apostrophe', "xi'an", '西安'],
  ['initials', 'wlcy', '未来产业'],
  ['characters and initials', '未来cy', '未来产业'],
  ['characters and pinyin', '未来chanye', '未来产业'],
  ['syllables and initials', 'weilaicy', '未来产业'],
  ['a polyphone: zhong', 'zhongdarenwu', '重大任务'],
  ['a polyphone: chang', 'changqiziben', '长期资本'],
  ['a polyphone: hang', 'hangye', '行业标准'],
  ['small letters', '6g', '6G'],
  ['full width', '６Ｇ', '6G'],
  ['a plus sign', '人工智能＋', '人工智能+'],
  ['a variant', '六代通信', '第六代移动通信'],
  ['words in another order', 'computing quantum', 'quantum computing'],
  ['a misspelt word', 'quantom computing', 'quantum computing'],
  ['in quotation marks', '“区块链”', '区块链'],
])('finds a term by %s', (_, query, form) => {
  expect(found(query)[0]).toBe(form);
});

test.each([['另外的事'], ['xyzzy'], ['“产业未来”'], ['的']])('finds nothing for %s', (query) => {
  expect(found(query)).toEqual([]);
});

test('marks what matched, in the form as printed', () => {
  expect(findTerms(entries, '產業')[0]).toMatchObject({
    term: { form: '产业链' },
    marks: [{ start: 0, end: 2 }],
  });
  expect(findTerms(entries, 'weilai')[0]).toMatchObject({
    term: { form: '未来' },
    marks: [{ start: 0, end: 2 }],
  });
});

const nastyQuery = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({ unit: fc.constantFrom(...'未来产业wlcyAI+6G "“”\'.*[(\\ud800\ufe0f'), maxLength: 40 }),
  fc.constantFrom(
    '',
    ' ',
    '。，、',
    '\ud800',
    '\udc00\ud800',
    '.*+?^$()|[]\\',
    '🤖🤖',
    '未'.repeat(10_000),
    'a'.repeat(10_000),
  ),
);

test('never throws, and marks lie within the form', () => {
  fc.assert(
    fc.property(nastyQuery, (query) => {
      for (const { term, marks } of findTerms(entries, query)) {
        for (const { start, end } of marks)
          expect(start >= 0 && start < end && end <= term.form.length).toBe(true);
      }
    }),
    { numRuns: 300 },
  );
});
