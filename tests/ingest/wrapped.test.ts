import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ingestText } from '../../lib/ingest/ingest.ts';

const textsOf = (text: string) => ingestText(text, 'any.txt', 'id').passages.map((passage) => passage.text);

const sentence = fc
  .array(fc.constantFrom('未来', '产业', '发展', '技术', '创新', '要', '和', '企业', '，', '、'), {
    minLength: 12,
    maxLength: 40,
  })
  .map(
    (words) =>
      `我们${words
        .join('')
        .replace(/[，、]+/g, '，')
        .replace(/，$/, '')}发展。`,
  );
const paragraph = fc.array(sentence, { minLength: 2, maxLength: 5 }).map((sentences) => sentences.join(''));
const paragraphs = fc.array(paragraph, { minLength: 3, maxLength: 8 });

function wrapped(text: string, width: number): string {
  return text.match(new RegExp(`.{1,${width}}`, 'gu'))!.join('\n');
}

const count = (text: string, pattern: RegExp) => text.match(pattern)?.length ?? 0;

describe('hard-wrapped paragraphs come out as they were', { timeout: 60_000 }, () => {
  it('in Chinese', () => {
    fc.assert(
      fc.property(paragraphs, fc.integer({ min: 20, max: 40 }), (originals, width) => {
        const text = originals.map((each) => wrapped(each, width)).join('\n\n');
        // Where most lines happen to end with a sentence, no one can tell lines from paragraphs.
        fc.pre(count(text, /[^。]\n[^\n]/g) > count(text, /。\n[^\n]/g));
        expect(textsOf(text)).toEqual(originals);
      }),
    );
  });

  it('in English', () => {
    const word = fc.stringMatching(/^[a-z]{2,9}$/);
    const prose = fc
      .array(fc.array(word, { minLength: 40, maxLength: 80 }), { minLength: 3, maxLength: 6 })
      .map((all) => all.map((words) => `The ${words.join(' ')}.`));
    fc.assert(
      fc.property(prose, fc.integer({ min: 60, max: 76 }), (originals, width) => {
        const lines = (text: string) =>
          text.match(new RegExp(`\\S.{0,${width - 1}}(?=\\s|$)`, 'g'))!.join('\n   ');
        const text = originals.map((each) => `   ${lines(each)}`).join('\n\n');
        expect(textsOf(text)).toEqual(originals);
      }),
    );
  });
});

it('takes short headlines over long paragraphs for no wrapped lines', () => {
  const items = [
    '全国铁路暑运发送旅客突破九亿人次',
    '我国首颗碳卫星完成在轨测试',
    '花卉博览会将在郑州举办',
  ].map((headline) => [
    headline,
    '据介绍，项目由多家单位共同承担，明年将按计划推进，并接受第三方评估。'.repeat(2),
  ]);
  const text = items.map((lines) => lines.join('\n')).join('\n\n');
  expect(textsOf(text)).toEqual(expect.arrayContaining(items.flat().slice(1)));
});
