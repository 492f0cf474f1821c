import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { deriveGlossary } from '../../lib/glossary/derive-glossary.ts';
import { type Lexicon, loadLexicon } from '../../lib/glossary/lexicon.ts';
import { readDocumentTerms } from '../../lib/glossary/read-document-terms.ts';
import type { Term } from '../../lib/model.ts';
import { cpuTime } from '../harness/cpu-time.ts';
import { documentOf } from './document-of.ts';

let lexicon: Lexicon;
beforeAll(async () => {
  lexicon = await loadLexicon(readFileSync('data/lexicon/lexicon.bin'));
});

function derive(paragraphs: string[]): Term[] {
  const { document, passages } = documentOf('x', paragraphs);
  return deriveGlossary([readDocumentTerms(document, passages, lexicon)]);
}

const code = `function add(a, b) { return a + b; }\nconst total = values.reduce(add, 0);\nif (total > 10) { console.log("big"); }`;
const poem = ['床前明月光', '疑是地上霜', '举头望明月', '低头思故乡'];
const phoneBook = Array.from({ length: 2000 }, (_, n) => `张${n} 1380013${String(n).padStart(4, '0')}`);

/** What is no document of terms, and how many terms it may yield at most. */
const cases: [string, string[], number][] = [
  ['nothing', [], 0],
  ['an empty passage', [''], 0],
  ['one sentence', ['今天天气很好。'], 2],
  ['a million times the same character', ['啊'.repeat(1_000_000)], 3],
  ['a million times the same word', ['数据'.repeat(500_000)], 3],
  ['a million blanks', [' '.repeat(1_000_000)], 0],
  ['a phone book', phoneBook, 20],
  ['source code', code.split('\n'), 15],
  ['poetry', poem, 6],
  ['mixed scripts', ['Привет мир 数据安全 Γειά σου κόσμε こんにちは 안녕하세요'], 10],
  ['lone surrogates', ['\ud800数据\udc00安全\ud83d', '\udfff'], 5],
  ['only punctuation', ['，。！？、；：“”《》（）'], 0],
  ['unclosed quotes', ['“《“《（（（「「“《'.repeat(1000)], 0],
  ['nested brackets', [`${'（'.repeat(5000)}数据${'）'.repeat(5000)}`], 2],
  ['one endless list', [Array.from({ length: 20_000 }, (_, n) => `项目${n}`).join('、')], 20],
];

describe('what is no document of terms', () => {
  it.each(cases)('yields little from %s, and soon', async (_name, paragraphs, most) => {
    const time = await cpuTime(() => expect(derive(paragraphs).length).toBeLessThanOrEqual(most));
    expect(time).toBeLessThan(20_000);
  });

  it('never throws, and every place is a place in the text', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary', maxLength: 60 }), { maxLength: 6 }), (paragraphs) => {
        for (const term of derive(paragraphs)) {
          for (const { passage, start, end } of term.postings) {
            expect(end).toBeGreaterThan(start);
            expect(end).toBeLessThanOrEqual(paragraphs[Number(passage.split('.')[1]) - 1]!.length);
          }
        }
      }),
      { numRuns: 200 },
    );
  });
});
