import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ingest, ingestText } from '../../lib/ingest/ingest.ts';
import { IngestError } from '../../lib/ingest/ingest-error.ts';
import { passageLength } from '../../lib/limits.ts';
import type { Passage } from '../../lib/model.ts';
import { documents, lines } from './random-document.ts';

function passagesOf(text: string): Passage[] {
  try {
    return ingestText(text, 'any.txt', 'id').passages;
  } catch (error) {
    if (error instanceof IngestError && error.code === 'blank') return [];
    throw error;
  }
}

const bare = (text: string) => text.replace(/\s/g, '');

describe('whatever the text', { timeout: 60_000 }, () => {
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
      { numRuns: 200 },
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
      { numRuns: 200 },
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
      { numRuns: 200 },
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
      { numRuns: 300 },
    );
  });

  it('no line is lost: it is in a passage or a title', () => {
    fc.assert(
      fc.property(lines, (marked) => {
        const { document, passages } = ingestText(marked.join('\n\n'), 'any.txt', 'id');
        const kept = [
          document.title,
          ...document.articles.map(({ title }) => title),
          ...passages.map(({ text }) => text),
        ];
        for (const line of marked) {
          const words = line.replace(/^[#\s-]+|\*\*/g, '');
          expect(kept.some((text) => text.includes(words))).toBe(true);
        }
      }),
      { numRuns: 300 },
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

it('many lines and long lines take linear time', { timeout: 60_000 }, () => {
  for (const text of [
    '字\n'.repeat(20_000),
    '['.repeat(300_000),
    '# a\n'.repeat(20_000),
    '**a'.repeat(100_000),
  ]) {
    expect(passagesOf(text).length).toBeGreaterThan(0);
  }
});
