import fc from 'fast-check';
import { expect, it } from 'vitest';
import { compileMatcher, type MatcherKey } from '../../lib/matching/matcher.ts';
import { signsOf } from '../../lib/matching/signs.ts';
import { foldKey } from '../../lib/text/fold.ts';
import { parseHanPairs } from '../../lib/text/han-pairs.ts';
import { simplified } from '../../lib/text/traditional.ts';
import { roughText } from '../text/rough-text.ts';

const loose = (form: string): MatcherKey => ({ text: foldKey(form), exactCase: false });
const isSigned = (forms: readonly string[], text: string): boolean =>
  new RegExp(signsOf(forms.map(loose)) ?? '').test(text);

it.each<[string, string[], string, boolean]>([
  ['no English to Chinese terms', ['未来产业'], 'The “old” town — café, №… 2024 ™ © 👍🏽', false],
  ['Chinese', ['未来产业'], 'the word 產 of it', true],
  ['the first two letters of a Latin term', ['4G', '未来'], 'in 2014, a G', false],
  ['those letters in any case', ['4g'], 'a 4G net', true],
  ['those letters with what is not seen between', ['AI'], 'a\u200b\n\u00adi', true],
  ['those letters at a word’s end: it is no more than a sign', ['AI'], 'Shanghai', true],
  ['letters of other widths and shapes', ['4G'], '４Ｇ', true],
  ['digits set high', ['4G'], 'a⁴ b', true],
])('sees in a text %s', (_, forms, text, expected) => {
  expect(isSigned(forms, text)).toBe(expected);
});

it.each([
  ['a term of one letter', ['x', '未来']],
  ['a term in another alphabet', ['цифра']],
  ['a term that begins with a mark', ['.NET']],
  ['many Latin terms', [...'abcdefghijklmnopqrstuvwxyz'].map((letter) => `${letter}a`)],
])('gives none for %s', (_, forms) => {
  expect(signsOf(forms.map(loose))).toBe(null);
});

it('knows every character that folds to Chinese, to a letter or to a digit', () => {
  const [forHan, forLatin] = [['未来'], ['qz']].map((forms) => new RegExp(signsOf(forms.map(loose))!));
  for (let point = 0x80; point < 0x110000; point++) {
    if (point >= 0xd800 && point < 0xe000) continue;
    const printed = String.fromCodePoint(point);
    const folded = foldKey(printed, simplified);
    if (/[\u2e80-\u9fff\uf900-\ufaff\ud840-\ud8ff]/.test(folded)) expect(printed).toMatch(forHan!);
    if (/[a-z\d]/.test(folded)) expect(printed).toMatch(forLatin!);
  }
});

it('misses nothing that the matcher finds', () => {
  const han = parseHanPairs('產产業业');
  const key = fc.tuple(roughText(3), fc.boolean()).map(([text, exactCase]) => ({
    text: exactCase ? text : foldKey(text, han),
    exactCase,
  }));
  let told = 0;
  fc.assert(
    fc.property(fc.array(key, { minLength: 1, maxLength: 3 }), roughText(), (keys, text) => {
      const signs = signsOf(keys);
      if (signs === null || compileMatcher(keys, han)(text).length === 0) return;
      told++;
      expect(text).toMatch(new RegExp(signs));
    }),
    { numRuns: 20_000 },
  );
  expect(told).toBeGreaterThan(100);
});
