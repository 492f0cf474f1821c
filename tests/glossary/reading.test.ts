import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { findOccurrences } from '../../lib/glossary/candidates.ts';
import { cutSentences, sentenceAt } from '../../lib/glossary/cut-sentences.ts';
import { findEnumerations } from '../../lib/glossary/enumerations.ts';
import { type Lexicon, loadLexicon } from '../../lib/glossary/lexicon.ts';
import { findMarks } from '../../lib/glossary/marks.ts';
import { findShortForms } from '../../lib/glossary/short-forms.ts';
import { simplify } from '../../lib/glossary/simplify.ts';
import { tokenise } from '../../lib/glossary/tokens.ts';

let lexicon: Lexicon;
beforeAll(async () => {
  lexicon = await loadLexicon(readFileSync('data/lexicon/lexicon.bin'));
});

const words = (text: string): string[] => tokenise(simplify(text), lexicon).map(({ word }) => word);

describe('tokenise', () => {
  it.each([
    ['加强科技型中小企业培育', ['加强', '科技型', '中小企业', '培育']],
    ['維護國家安全', ['维护', '国家', '安全']],
    ['第二十四次集体学习', ['第二十四次', '集体', '学习']],
    ['第三条规定', ['第三条', '规定']],
    ['HTTP/1.1 and 6G', ['HTTP/1.1', 'and', '6G']],
  ])('cuts %s', (text, expected) => {
    expect(words(text)).toEqual(expected);
  });

  it('covers every character but white space, in order', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...'数据安全的国务院第三条5GAb ，。、\n'), maxLength: 40 }),
        (text) => {
          const tokens = tokenise(text, lexicon);
          expect(tokens.map(({ start, end }) => text.slice(start, end)).join('')).toBe(
            text.replace(/\s/g, ''),
          );
        },
      ),
    );
  });
});

describe('cutSentences', () => {
  it('leaves out only white space', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'甲乙丙。！；;.A ”'), maxLength: 300 }), (text) => {
        const spans = cutSentences(text);
        expect(
          spans
            .map(({ start, end }) => text.slice(start, end))
            .join('')
            .replace(/\s/g, ''),
        ).toBe(text.replace(/\s/g, ''));
        for (const span of spans)
          expect(sentenceAt(spans, { start: span.start, end: span.end })).toEqual(span);
      }),
    );
  });

  it('does not cut at abbreviations', () => {
    expect(cutSentences('Use it, e.g. Alpha. Then stop.')).toHaveLength(2);
  });
});

describe('marks', () => {
  it.each([
    ['根据《中华人民共和国数据安全法》规定', 'book', '中华人民共和国数据安全法'],
    ['三、蒐集：指以任何方式取得個人資料。', 'meaning', '蒐集'],
    ['第三条 本法所称数据，是指任何记录。', 'meaning', '数据'],
    ['3.14 匿名化 anonymization', 'entry', '匿名化'],
    ['国办发〔2025〕38号', 'code', '国办发〔2025〕38号'],
    ['按照 GB/T 35273-2020 的要求', 'code', 'GB/T 35273-2020'],
    ['实施“揭榜挂帅”', 'quote', '揭榜挂帅'],
  ])('finds in %s', (text, name, expected) => {
    expect(
      findMarks(text)
        .filter((mark) => mark.name === name)
        .map(({ start, end }) => text.slice(start, end)),
    ).toContain(expected);
  });

  it('takes a quoted clause for speech', () => {
    expect(findMarks('他说“我们要把发展作为第一要务”')).toEqual([]);
  });
});

describe('enumerations', () => {
  it('finds the items of a list, with 和 and 等', () => {
    const text = '推动量子科技、生物制造、氢能和核聚变能等发展';
    const found = [...findEnumerations(tokenise(text, lexicon))].filter(({ name }) => name === 'listed');
    const items = found.map(({ start, end }) => text.slice(start, end));
    expect(items).toEqual(expect.arrayContaining(['量子科技', '生物制造', '氢能', '核聚变能']));
  });
});

describe('short forms', () => {
  it.each([
    ['不动产投资信托基金（REITs）', 'reits', '不动产投资信托基金'],
    ['中华人民共和国数据安全法（以下简称数据安全法）', '数据安全法', '中华人民共和国数据安全法'],
  ])('are found in %s', (text, short, full) => {
    const occurrences = findOccurrences(text, tokenise(text, lexicon), false);
    const found = findShortForms(text, occurrences).find((one) => one.short === short);
    expect(found?.full).toContain(full);
  });
});
