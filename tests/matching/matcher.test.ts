import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileMatcher, compileMatcherInSlices, type MatcherKey } from '../../lib/matching/matcher.ts';
import { unpackMatches } from '../../lib/matching/packed-matches.ts';
import { PlainText } from '../../lib/matching/plain-text.ts';
import { fold, foldKey } from '../../lib/text/fold.ts';
import { parseHanPairs } from '../../lib/text/han-pairs.ts';
import { simplified } from '../../lib/text/traditional.ts';
import { roughText } from '../text/rough-text.ts';
import { naiveMatches } from './naive-matcher.ts';

const han = parseHanPairs('產产業业來来𠵾㗲');

function matched(forms: (string | [string])[], original: string): string[] {
  const keys = forms.map((form) =>
    typeof form === 'string' ? loose(form) : { text: form[0], exactCase: true },
  );
  const matches = unpackMatches(compileMatcher(keys, han)(original));
  return matches.map(({ start, end }) => original.slice(start, end));
}

function loose(form: string): MatcherKey {
  return { text: foldKey(form, han), exactCase: false };
}

describe('matcher', () => {
  it.each<[string, (string | [string])[], string, string[]]>([
    [
      'takes the longest of the leftmost',
      ['未来', '未来产业', '产业'],
      '发展未来产业与产业',
      ['未来产业', '产业'],
    ],
    ['goes back to a shorter key', ['未来', '未来产业链'], '未来产业', ['未来']],
    [
      'sees 繁体, width and blanks',
      ['未来产业', 'AI芯片'],
      '未來 產業和ＡＩ 芯片',
      ['未來 產業', 'ＡＩ 芯片'],
    ],
    ['sees through invisible characters', ['未来产业'], '未\u200b来\u00ad产业', ['未\u200b来\u00ad产业']],
    ['wants an edge by letters of other alphabets, but none by Hangul', ['5G'], 'ꀀ5G ꜳ5G 한5G', ['5G']],
    ['wants an edge by Latin letters', ['data'], 'database data, metadata DATA', ['data', 'DATA']],
    ['wants no edge by Han', ['data'], '大data在', ['data']],
    ['wants an edge by digits', ['5g', '20'], '15G 5GHz 5G 2025 20', ['5G', '20']],
    [
      'marks plurals',
      ['chip', 'box', 'class', 'technology'],
      'chips boxes classes technologies',
      ['chips', 'boxes', 'classes', 'technologies'],
    ],
    [
      'sees quotation marks inside a quotation',
      ['“十五五”规划', ['“AI”Lab']],
      '“‘十五五’规划”『十五五』规划 ‘AI’Lab ‘ai’Lab',
      ['‘十五五’规划', '『十五五』规划', '‘AI’Lab'],
    ],
    ['makes no word of another', ['ga', 'chip', 'new'], 'gas chipset chipses', []],
    ['wants capitals where they matter', [['AI']], 'ai Ai AI ＡＩ AIs AIS', ['AI', 'ＡＩ', 'AIs']],
    ['prefers capitals to the loose key', ['ai', ['AI']], 'AI ai', ['AI', 'ai']],
    ['cuts no ligature and no pair', ['f', 'k', '\ud842', '株'], 'ﬁ ㎏ 𠮷 ㈱', []],
    ['matches half a pair that stands alone', ['\ud842'], 'x \ud842。', ['\ud842']],
    [
      'survives odd keys',
      ['', '__proto__', 'constructor', '长'.repeat(10_000)],
      'constructor __proto__',
      ['constructor', '__proto__'],
    ],
    ['has nothing to find', [], '未来', []],
  ])('%s', (_, forms, original, expected) => {
    expect(matched(forms, original)).toEqual(expected);
  });

  it('tells which key matched, the first of equals', () => {
    const keys = [loose('产业'), loose('未来'), loose('未来'), { text: 'AI', exactCase: true }, loose('ai')];
    const original = '未来产业AI。ai';
    expect(unpackMatches(compileMatcher(keys)(original)).map(({ key }) => key)).toEqual([1, 0, 3, 4]);
  });

  it('tells the term of a key that names one', () => {
    const keys = ['未来', '产业'].map((text, at) => ({ ...loose(text), term: 7 - at }));
    expect(unpackMatches(compileMatcher(keys)('产业未来')).map(({ key }) => key)).toEqual([6, 7]);
  });

  const key = fc.tuple(roughText(4), fc.boolean()).map(([text, exactCase]) => ({
    text: exactCase ? text : foldKey(text, han),
    exactCase,
  }));

  it('matches as a naive matcher does', () => {
    fc.assert(
      fc.property(fc.array(key, { maxLength: 12 }), roughText(), (keys, original) => {
        const folded = fold(original, han);
        expect(unpackMatches(compileMatcher(keys, han)(original))).toEqual(
          naiveMatches(keys, folded, original),
        );
      }),
      { numRuns: 3000 },
    );
  });

  it('matches as a naive matcher does with thousands of keys', () => {
    const letter = fc.constantFrom(...'未来产业发展新质生产力科技创AI芯片');
    const word = fc.array(letter, { minLength: 1, maxLength: 6 }).map((letters) => foldKey(letters.join('')));
    fc.assert(
      fc.property(
        fc.array(word, { minLength: 1500, maxLength: 3000 }),
        fc.array(letter, { minLength: 400, maxLength: 800 }),
        (words, letters) => {
          const keys = words.map((text) => ({ text, exactCase: false }));
          const original = letters.join('');
          const folded = fold(original);
          expect(unpackMatches(compileMatcher(keys)(original))).toEqual(naiveMatches(keys, folded, original));
        },
      ),
      { numRuns: 3 },
    );
  });

  it('tells keys apart that begin alike for long, however many branches that takes', () => {
    const beginnings = [...'长短宽窄高低远近新旧'].map((one) => one.repeat(120));
    const keys = beginnings.flatMap((one) => ['甲乙', '甲', '甲乙', '丙', ''].map((end) => loose(one + end)));
    const original = `${beginnings.map((one) => `${one}甲乙，${one}甲，${one}丁${one}丙`).join('。')}${beginnings[0]!.slice(1)}甲`;
    const found = naiveMatches(keys, fold(original, han), original);
    expect(found).toHaveLength(40);
    expect(unpackMatches(compileMatcher(keys, han)(original))).toEqual(found);
  });

  it('matches plain text as a naive matcher does', () => {
    const word = fc.stringMatching(/^[a-z4é.'"-]{1,3}$/);
    const letter = fc.constantFrom(...'agG4 \n\u00a0éÉßﬁ.…-—‘’“\ue000４²');
    fc.assert(
      fc.property(fc.array(word, { maxLength: 6 }), fc.array(letter, { maxLength: 30 }), (words, letters) => {
        const keys = ['未来产业', ...words].map(loose);
        const original = letters.join('');
        const found = naiveMatches(keys, fold(original, han), original);
        expect(unpackMatches(compileMatcher(keys, han)(original))).toEqual(found);
      }),
      { numRuns: 3000 },
    );
  });

  it('knows what plain characters fold to', () => {
    const mayStand = new PlainText().look();
    const isPlain = (one: string) => !mayStand(one);
    const plain = Array.from({ length: 0x10000 }, (_, unit) => String.fromCharCode(unit)).filter(isPlain);
    expect(plain.length).toBeGreaterThan(150);
    for (const one of plain) {
      const folded = foldKey(`a${one}`, simplified).slice(1);
      expect(folded === one.toLowerCase() || /^[ -/:-@[-`{-~]*$/.test(folded), one).toBe(true);
    }
  });

  it('compiles in slices to the same matcher', () => {
    const keys = Array.from({ length: 5000 }, (_, at) => loose(`词${at}条`));
    const compiling = compileMatcherInSlices(keys);
    let pauses = 0;
    let step = compiling.next();
    for (; !step.done; step = compiling.next()) pauses++;
    expect(pauses).toBeGreaterThanOrEqual(4);
    const original = '有词17条、词4999条和词5000条';
    expect(unpackMatches(step.value(original)).map(({ key }) => key)).toEqual([17, 4999]);
  });

  it('finds what folds to the key, or to its plural, or to the same inside a quotation', () => {
    fc.assert(
      fc.property(fc.array(key, { maxLength: 12 }), roughText(), (keys, original) => {
        for (const match of unpackMatches(compileMatcher(keys, han)(original))) {
          const found = foldKey(original.slice(match.start, match.end), han);
          const text = foldKey(keys[match.key]!.text);
          const forms = [text, `${text}s`, `${text}es`, text.replace(/y$/, 'ies')];
          expect([...forms, ...forms.map((form) => form.replaceAll('"', "'"))]).toContain(found);
        }
      }),
      { numRuns: 1000 },
    );
  });
});
