import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sentences } from '../../lib/text/sentences.ts';
import { roughText } from './rough-text.ts';

const cut = (text: string) => sentences(text).map(({ start, end }) => text.slice(start, end));

describe('sentences', () => {
  it.each<[string, string]>([
    ['Chinese stops', '今天开会。|内容是什么？|很好！|一是；|二是……|完了'],
    ['closing quotes', '他说：“要发展。”|大家同意。'],
    ['a quotation within a sentence', '回答“怎么办？”的问题。|《谁是英雄？》一文写得好。|“好！”他说。'],
    ['half-width Chinese as scans print it', '2月9日上午,他来到北京.|接着参观;|最后讲话!|结束'],
    ['numbers', '增长5.2%，达到1.35万亿元。|第3.1条。'],
    ['English', 'AI is here.|“Is it?”|Yes! |It costs 3.5 dollars.'.replace('! |', '!|')],
    ['abbreviations', 'Mr. Smith met Dr. J. Doe of Acme Inc. Boston at 5 p.m. Monday, e.g. No. 5.|The end.'],
    ['an abbreviation at the end', 'They moved to the U.S.|The move was costly etc.|It ended.'],
    ['lists', '1. First item.|2. Second item.'],
    ['semicolons in English', 'He came; he saw. |Then he left.'.replace('. |', '.|')],
    ['dots that trail', 'So it goes... and on.|Wait...|What?'],
    ['mixed', '他用GPT-4.5模型。|OpenAI released it.|然后'],
    ['paragraphs', '标题\n\n|正文。'.replace('\n\n|', '|')],
  ])('%s', (_, marked) => {
    const joined =
      /[a-z]/i.test(marked) && !/[\u4e00-\u9fff]/.test(marked)
        ? ' '
        : marked.startsWith('标题')
          ? '\n\n'
          : '';
    expect(cut(marked.split('|').join(joined))).toEqual(marked.split('|'));
  });

  it('loses nothing but white space', () => {
    fc.assert(
      fc.property(roughText(60), (text) => {
        let at = 0;
        for (const { start, end } of sentences(text)) {
          expect(text.slice(at, start).trim()).toBe('');
          expect(text.slice(start, end).trim()).toBe(text.slice(start, end));
          expect(end).toBeGreaterThan(start);
          at = end;
        }
        expect(text.slice(at).trim()).toBe('');
      }),
    );
  });
});
