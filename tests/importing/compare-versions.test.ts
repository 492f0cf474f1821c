import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { compareVersions, type VersionChange } from '../../lib/importing/compare-versions.ts';

const passages = (texts: readonly string[]) => texts.map((text) => ({ text }));
const compare = (before: readonly string[], after: readonly string[]) =>
  compareVersions(passages(before), passages(after));

const a = '第一条 为了规范数据流通行为，制定本条例。';
const b = '第二条 数据流通应当遵循合法、正当、必要原则。';
const c = '第三条 国家推动可信数据空间建设。';

describe('two versions', () => {
  it.each<[string, string[], string[], [VersionChange['kind'], string][]]>([
    ['are the same', [a, b, c], [a, b, c], []],
    ['differ by a paragraph added in the middle', [a, c], [a, b, c], [['added', b]]],
    ['differ by one dropped', [a, b, c], [a, c], [['dropped', b]]],
    [
      'differ by words',
      [a, b, c],
      [a, `${b.slice(0, -3)}和诚信原则。`, c],
      [['reworded', `${b.slice(0, -3)}和诚信原则。`]],
    ],
    [
      'have nothing in common',
      [a],
      ['一池春水'],
      [
        ['added', '一池春水'],
        ['dropped', a],
      ],
    ],
    [
      'differ by the kind of blank in what stands twice',
      ['第一章　总则', a, '第一章　总则'],
      ['第一章 总则', a, '第一章 总则'],
      [],
    ],
    ['are empty', [], [], []],
  ])('%s', (_, before, after, expected) => {
    expect(compare(before, after).map((one) => [one.kind, one.after || one.before])).toEqual(expected);
  });
});

const text = fc.string({ unit: fc.constantFrom(...'甲乙丙丁，。'), minLength: 1, maxLength: 8 });

test('the changes lead from one version to the other, whatever they are', () => {
  fc.assert(
    fc.property(fc.array(text, { maxLength: 12 }), fc.array(text, { maxLength: 12 }), (before, after) => {
      const changes = compare(before, after);
      const kept = before.length - changes.filter(({ kind }) => kind !== 'added').length;
      expect(after.length).toBe(kept + changes.filter(({ kind }) => kind !== 'dropped').length);
      const left = [...before];
      for (const change of changes) if (change.kind !== 'added') left.splice(left.indexOf(change.before), 1);
      const unchanged = [...after];
      for (const change of changes)
        if (change.kind !== 'dropped') unchanged.splice(unchanged.indexOf(change.after), 1);
      expect(left.toSorted()).toEqual(unchanged.toSorted());
    }),
  );
});
