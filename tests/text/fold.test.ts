import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold, foldKey, originalSpan } from '../../lib/text/fold.ts';
import { foldCluster } from '../../lib/text/fold-unit.ts';
import { parseHanPairs } from '../../lib/text/han-pairs.ts';
import { simplified } from '../../lib/text/traditional.ts';
import { cpuTime } from '../harness/cpu-time.ts';
import { roughText } from './rough-text.ts';

const han = parseHanPairs('產产業业來来兩两𠵾㗲');

describe('fold', () => {
  it.each([
    ['width', 'ＡＩ　芯片（Ａ）', 'ai芯片(a)'],
    ['traditional', '未來產業', '未来产业'],
    ['compatibility and astral Han', '\uf978𠵾', '两㗲'],
    ['quotes', '“未来产业” 「未来产业」 "未来产业"', '"未来产业""未来产业""未来产业"'],
    ['dashes', 'a‐b‑c–d—e−f', 'a-b-c-d-e-f'],
    ['punctuation width', '未来，产业；AI：', '未来,产业;ai:'],
    ['white space in Han', '未 来\n\t产　业', '未来产业'],
    ['white space between words', ' data \n centre ', 'data centre'],
    ['white space between Han and Latin', '发展 AI 芯片', '发展ai芯片'],
    ['ignorables', '未\u200b来\u00ad产\ufeff业\u202e\ufe0f\u{e0100}', '未来产业'],
    ['expansion', 'ß ẞ ﬁ ㎏ İ…', 'ss ss fi kg i\u0307...'],
    ['composition', 'cafe\u0301 ｶﾞ \u1112\u1161\u11ab', 'café ガ 한'.replace(' ガ ', 'ガ')],
    ['middle dots', '埃隆・马斯克 埃隆·马斯克', '埃隆·马斯克埃隆·马斯克'],
    ['lone surrogates', '未\ud800来\udc00', '未\ud800来\udc00'],
    ['nothing', '', ''],
  ])('%s', (_, original, folded) => {
    expect(foldKey(original, han)).toBe(folded);
  });

  it('leads back to the original', () => {
    const original = 'x ㎏ cafe\u0301 未\u200b 来';
    const folded = fold(original);
    const slice = (key: string) => {
      const at = folded.text.indexOf(key);
      const span = originalSpan(folded, at, at + key.length);
      return original.slice(span.start, span.end);
    };
    expect([slice('kg'), slice('k'), slice('é'), slice('未来')]).toEqual([
      '㎏',
      '㎏',
      'e\u0301',
      '未\u200b 来',
    ]);
    expect(originalSpan(folded, 99, 120)).toEqual({ start: original.length, end: original.length });
  });

  it('keeps offsets in order and within the original', () => {
    fc.assert(
      fc.property(roughText(), (original) => {
        const { text, starts, ends } = fold(original, han);
        let from = 0;
        for (let at = 0; at < text.length; at++) {
          expect(starts[at]).toBeGreaterThanOrEqual(from);
          expect(ends[at]).toBeGreaterThan(starts[at]!);
          expect(ends[at]).toBeLessThanOrEqual(original.length);
          from = starts[at]!;
        }
      }),
      { numRuns: 500 },
    );
  });

  it('changes nothing that is folded', () => {
    fc.assert(
      fc.property(roughText(), (original) => {
        const once = foldKey(original, han);
        expect(foldKey(once, han)).toBe(once);
      }),
      { numRuns: 1000 },
    );
  });

  it('folds the usual characters as Unicode would', () => {
    const units = Array.from({ length: 0x10000 }, (_, unit) => unit).filter((unit) => unit > 0x20);
    const others = units.filter((unit) => {
      const folded = foldKey(String.fromCharCode(unit), simplified);
      return folded.length === 1 && folded !== foldCluster(String.fromCharCode(unit), simplified);
    });
    expect(others).toEqual([]);
  });

  it('leaves the folded form of every character as it is', () => {
    const changed: string[] = [];
    for (let codePoint = 0; codePoint <= 0x2ffff; codePoint++) {
      const once = foldKey(String.fromCodePoint(codePoint), simplified);
      if (foldKey(once, simplified) !== once) changed.push(codePoint.toString(16));
    }
    expect(changed).toEqual([]);
  });

  it.each([
    ['news', '未来产业，新质生产力。 AI chips “x”\n', 40_000],
    ['a heap of marks', '\u0301', 1_000_000],
    ['marks between joiners', '\u0301\u200d', 500_000],
    ['marks after blanks', 'か \u3099', 300_000],
    ['emoji', '👍🏽', 250_000],
    ['ligatures', 'ﷺ', 50_000],
    ['blanks', ' ', 1_000_000],
  ])('folds a million code units of %s in no time', async (_, unit, times) => {
    const text = `a${unit.repeat(times)}`;
    // Generous: a quadratic fold would take hours.
    expect(await cpuTime(() => fold(text))).toBeLessThan(10_000);
  });

  it.each([0, 32_767, 40_000])('folds on where a character becomes many before %i plain ones', (plain) => {
    const folded = fold(`ﷺ\n${'词'.repeat(plain)}`);
    expect(folded.text).toBe(fold('ﷺ').text + '词'.repeat(plain));
    if (plain > 0) expect(folded.ends[folded.text.length - 1]).toBe(plain + 2);
  });
});
