import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { beforeAll, expect, it } from 'vitest';
import { deriveGlossary } from '../../lib/glossary/derive-glossary.ts';
import { type Lexicon, loadLexicon } from '../../lib/glossary/lexicon.ts';
import { readDocumentTerms } from '../../lib/glossary/read-document-terms.ts';
import { documentOf } from './document-of.ts';

let lexicon: Lexicon;
beforeAll(async () => {
  lexicon = await loadLexicon(readFileSync('data/lexicon/lexicon.bin'));
});

const words =
  '数据安全 量子科技 生物制造 的 和 、 ，推动 “人工智能+”行动 重要数据 国务院 《数据安全法》 是指 发展 REITs'.split(
    ' ',
  );
const paragraph = fc
  .array(fc.constantFrom(...words), { minLength: 1, maxLength: 14 })
  .map((all) => `${all.join('')}。`);
const corpus = fc.uniqueArray(
  fc.record({
    id: fc.string({ unit: fc.constantFrom(...'0123456789abcdef'), minLength: 1, maxLength: 4 }),
    text: fc.array(paragraph, { maxLength: 4 }),
  }),
  { selector: ({ id }) => id, minLength: 1, maxLength: 5 },
);

it('no order of import changes the glossary, nor does a document that came and went', () => {
  fc.assert(
    fc.property(
      corpus.chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length }))),
      ([all, shuffled]) => {
        const read = new Map(
          all.map(({ id, text }) => {
            const { document, passages } = documentOf(id, text);
            return [id, readDocumentTerms(document, passages, lexicon)];
          }),
        );
        const terms = (ids: readonly { id: string }[]) => deriveGlossary(ids.map(({ id }) => read.get(id)!));
        const before = terms(all.slice(1));
        expect(terms(shuffled)).toEqual(terms(all));
        expect(terms(all.slice(1))).toEqual(before);
      },
    ),
    { numRuns: 60 },
  );
});
