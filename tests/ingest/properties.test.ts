import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ingest, ingestText } from '../../lib/ingest/ingest.ts';
import { IngestError } from '../../lib/ingest/ingest-error.ts';
import { passageLength } from '../../lib/limits.ts';
import type { Passage } from '../../lib/model.ts';

/** Pieces of which the documents of all kinds are made, in any order. */
const pieces = [
  ...[
    '# ',
    '## ',
    '### (一)',
    '**第一条** ',
    '第二条　',
    '第 3 條',
    '一、',
    '（二）',
    '1. ',
    '3.1 ',
    '- ',
    '■',
    '※',
    '> ',
    '```',
  ],
  ...[
    '\n',
    '\n\n',
    '\r\n',
    '\f',
    '    ',
    '　　',
    ' ',
    '\t',
    '——',
    '：',
    '。',
    '，',
    '、',
    '；',
    '.',
    ', ',
    '…… 3',
  ],
  ...[
    '未来产业',
    '要闻',
    '习近平',
    '新华社北京2月12日电',
    '(新华社北京2月12日电)',
    '2026年1月30日',
    '国务院办公厅',
  ],
  ...[
    '■上接第1版',
    '下转第4版',
    '[Page 3]',
    'GB/T 41867—2022',
    '《办法》',
    '全文如下。',
    '前言',
    'the quick brown-',
    'fox',
  ],
  ...['[a](b)', '`x`', '𠮷', '\ud800', '\u200b', '民國112年5月31日'],
];
const documents = fc.array(fc.constantFrom(...pieces), { maxLength: 60 }).map((parts) => parts.join(''));

function passagesOf(text: string): Passage[] {
  try {
    return ingestText(text, 'any.txt', 'id').passages;
  } catch (error) {
    if (error instanceof IngestError && error.code === 'blank') return [];
    throw error;
  }
}

const bare = (text: string) => text.replace(/\s/g, '');

describe('whatever the text', () => {
  it('each passage is what stands at its origin, but for white space', () => {
    fc.assert(
      fc.property(fc.oneof(documents, fc.string({ unit: 'binary' })), (text) => {
        for (const passage of passagesOf(text)) {
          const slices = passage.origin.map(({ start, end }) => text.slice(start, end)).join('');
          expect(bare(slices)).toBe(bare(passage.text));
          expect(passage.text).toBe(passage.text.trim());
          expect(passage.text).not.toBe('');
        }
      }),
      { numRuns: 300 },
    );
  });

  it('white space differs at the seams only', () => {
    fc.assert(
      fc.property(documents, (text) => {
        for (const { origin, text: own } of passagesOf(text)) {
          let at = 0;
          for (const [i, { start, end }] of origin.entries()) {
            if (i > 0 && own[at] === ' ' && !own.startsWith(text.slice(start, end), at)) at++;
            expect(own.startsWith(text.slice(start, end), at)).toBe(true);
            at += end - start;
          }
          expect(at).toBe(own.length);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('passages are numbered through, in the order of the file, each part once', () => {
    fc.assert(
      fc.property(documents, (text) => {
        let end = 0;
        for (const [i, passage] of passagesOf(text).entries()) {
          expect(passage).toMatchObject({ number: i + 1, id: `id.${i + 1}` });
          expect(passage.text.length).toBeLessThanOrEqual(passageLength);
          for (const span of passage.origin) {
            expect(span.start).toBeGreaterThanOrEqual(end);
            expect(span.end).toBeGreaterThan(span.start);
            end = span.end;
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  it('articles part the passages among them', () => {
    fc.assert(
      fc.property(documents, (text) => {
        const passages = passagesOf(text);
        if (passages.length === 0) return;
        const { articles } = ingestText(text, 'any.txt', 'id').document;
        let next = 1;
        for (const [i, { first, last, title }] of articles.entries()) {
          expect(first).toBe(next);
          expect(last).toBeGreaterThanOrEqual(first);
          expect(title).not.toBe('');
          for (const passage of passages.slice(first - 1, last)) expect(passage.article).toBe(i);
          next = last + 1;
        }
        expect(next).toBe(passages.length + 1);
      }),
      { numRuns: 500 },
    );
  });

  it('bytes give a document or an IngestError', async () => {
    const files = fc.oneof(
      fc.uint8Array({ maxLength: 300 }),
      documents.map((text) => new TextEncoder().encode(text)),
    );
    await fc.assert(
      fc.asyncProperty(files, async (file) => {
        try {
          const { document } = await ingest(file, 'a.txt');
          expect(document.id).toMatch(/^[0-9a-f]{16}$/);
        } catch (error) {
          expect(error).toBeInstanceOf(IngestError);
        }
      }),
    );
  });
});

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

describe('hard-wrapped paragraphs come out as they were', () => {
  it('in Chinese', () => {
    fc.assert(
      fc.property(paragraphs, fc.integer({ min: 20, max: 40 }), (originals, width) => {
        const text = originals.map((each) => wrapped(each, width)).join('\n\n');
        // Where most lines happen to end with a sentence, no one can tell lines from paragraphs.
        fc.pre(count(text, /[^。]\n[^\n]/g) > count(text, /。\n[^\n]/g));
        expect(passagesOf(text).map((each) => each.text)).toEqual(originals);
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
        expect(passagesOf(text).map((each) => each.text)).toEqual(originals);
      }),
    );
  });

  it('in many lines and with long lines in linear time', () => {
    for (const text of [
      '字\n'.repeat(20_000),
      '['.repeat(300_000),
      '# a\n'.repeat(20_000),
      '**a'.repeat(100_000),
    ]) {
      expect(passagesOf(text).length).toBeGreaterThan(0);
    }
  });
});
