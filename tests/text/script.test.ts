import { expect, it } from 'vitest';
import { isSpacedWord, scriptOf } from '../../lib/text/script.ts';
import { isWordEdge } from '../../lib/text/word-edges.ts';

it.each([
  ['未', 'han'],
  ['𠮷', 'han'],
  ['々', 'han'],
  ['a', 'latin'],
  ['é', 'latin'],
  ['7', 'digit'],
  ['٣', 'digit'],
  ['か', 'kana'],
  ['ー', 'kana'],
  ['한', 'hangul'],
  ['д', 'other'],
  ['。', 'other'],
  ['\ud800', 'other'],
])('%s is of script %s', (character, script) => {
  expect(scriptOf(character.codePointAt(0)!)).toBe(script);
});

it('knows letters of scripts with blanks', () => {
  const spaced = [...'aZ9_édδ한'].map((one) => isSpacedWord(one.charCodeAt(0)));
  const unspaced = [...'未かーไ。 -\ud842'].map((one) => isSpacedWord(one.charCodeAt(0)));
  expect([new Set(spaced), new Set(unspaced)]).toEqual([new Set([true]), new Set([false])]);
});

it.each([
  ['ab', false],
  ['a1', false],
  ['дa', false],
  ['é_', false],
  ['a未', true],
  ['未来', true],
  ['5年', true],
  ['한국', true],
  ['a-', true],
  ['𠮷', false],
  ['\udfb7\ud842', true],
])('%s may be cut in the middle: %s', (pair, may) => {
  expect([isWordEdge(pair, 0), isWordEdge(pair, 1), isWordEdge(pair, 2)]).toEqual([true, may, true]);
});
