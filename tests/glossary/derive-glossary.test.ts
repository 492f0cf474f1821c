import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { deriveGlossary } from '../../lib/glossary/derive-glossary.ts';
import { type Lexicon, loadLexicon } from '../../lib/glossary/lexicon.ts';
import { readDocumentTerms } from '../../lib/glossary/read-document-terms.ts';
import type { DocumentTerms } from '../../lib/glossary/rows.ts';
import { documentOf } from './document-of.ts';

let lexicon: Lexicon;
beforeAll(async () => {
  lexicon = await loadLexicon(readFileSync('data/lexicon/lexicon.bin'));
});

const read = (id: string, ...paragraphs: string[]): DocumentTerms => {
  const { document, passages } = documentOf(id, paragraphs);
  return readDocumentTerms(document, passages, lexicon);
};

const first = [
  '数据安全，是指通过采取必要措施，确保数据处于有效保护和合法利用的状态。',
  '国家建立数据分类分级保护制度，加强对重要数据的保护，维护数据安全。',
  '开展数据处理活动，应当遵守《中华人民共和国网络安全法》，履行数据安全保护义务。',
];
const second = [
  '量子科技、生物制造、脑机接口等未来产业成为新的经济增长点。',
  '重要数据的处理者应当保障数据安全。',
];

describe('deriveGlossary', () => {
  it('finds what a law names and defines', () => {
    const terms = deriveGlossary([read('a', ...first)]);
    const forms = terms.map(({ form }) => form);
    expect(forms).toEqual(expect.arrayContaining(['数据安全', '中华人民共和国网络安全法']));
    const safety = terms.find(({ form }) => form === '数据安全')!;
    expect(safety.explanations[0]).toMatchObject({ passage: 'a.1', role: 'definition' });
    expect(safety.definitional).toBe(true);
  });

  it('places every posting and explanation on its words', () => {
    const texts = new Map(first.map((text, index) => [`a.${index + 1}`, text]));
    for (const term of deriveGlossary([read('a', ...first)])) {
      for (const { passage, start, end } of term.postings) {
        expect([term.form, ...term.variants]).toContain(texts.get(passage)!.slice(start, end));
      }
      for (const { passage, span } of term.explanations)
        expect(texts.get(passage)!.slice(span.start, span.end)).not.toBe('');
    }
  });

  it('does not depend on the order of import', () => {
    const [a, b] = [read('a', ...first), read('b', ...second)];
    expect(deriveGlossary([b, a])).toEqual(deriveGlossary([a, b]));
  });

  it('needs nothing that JSON cannot keep', () => {
    const a = read('a', ...first);
    expect(deriveGlossary([JSON.parse(JSON.stringify(a))])).toEqual(deriveGlossary([a]));
  });

  it('has unique keys', () => {
    const keys = deriveGlossary([read('a', ...first), read('b', ...second)]).map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
  });
});
