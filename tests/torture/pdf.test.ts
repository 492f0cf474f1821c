/** Item 28 of the torture list: PDFs that cannot be read, and one that attacks its reader. */
import { describe, expect, it, vi } from 'vitest';
import { column, pdfOf } from '../ingest/tiny-pdf.ts';
import { read, refusalOf, utf8 } from './refused.ts';

const page = column(72, 740, 12, ['Terms are the words of a field.']);
const asText = (file: Uint8Array) => new TextDecoder('latin1').decode(file);

describe('a PDF is refused', () => {
  it.each([
    ['of a head only', '%PDF-1.7\n', 'This PDF is damaged and can’t be read.'],
    ['of nothing that is a PDF', `%PDF-1.7\n${'x'.repeat(5_000)}`, 'This PDF is damaged and can’t be read.'],
    [
      'without a word',
      asText(pdfOf([[], []])),
      'This PDF contains pictures, no text – run text recognition (OCR) on it first.',
    ],
    [
      'that is locked',
      asText(
        pdfOf(
          [page],
          `/Encrypt<</Filter/Standard/V 1/R 2/P -44/O<${'41'.repeat(32)}>/U<${'42'.repeat(32)}>>>/ID[<01><01>]`,
        ),
      ),
      'This PDF needs a password – unlock it first.',
    ],
  ])('%s (T28, H74)', async (_name, file, sentence) => {
    expect((await refusalOf(file, 'a.pdf')).en).toBe(sentence);
  });

  it('of 20,000 pages (T28, H74)', async () => {
    const tree = pdfOf(Array.from({ length: 20_000 }, () => []));
    expect((await refusalOf(tree)).en).toBe(
      'This PDF is too long: 20000 pages, and the limit is 2000 – split it.',
    );
  });

  it('of more than 50 MB (H74)', async () => {
    const file = new Uint8Array(51_000_000);
    file.set(pdfOf([page]));
    expect((await refusalOf(file)).en).toBe('51 MB is over the 50 MB limit – split the file.');
  });
});

it('whose list of objects is not where it says is read all the same; one that is cut off is refused (T28, H74)', async () => {
  const file = asText(pdfOf([page]));
  const { passages } = await read(utf8(file.replace(/startxref\n\d+/, 'startxref\n7')), 'a.pdf');
  expect(passages[0]!.text).toBe('Terms are the words of a field.');
  expect((await refusalOf(file.slice(0, file.indexOf('xref')), 'a.pdf')).code).toBe('pdf_damaged');
});

it('whose font brings a program (CVE-2024-4367) runs none (T28, H74)', async () => {
  const alarm = vi.fn();
  vi.stubGlobal('alarm', alarm);
  const file = asText(pdfOf([page])).replace(
    '/Encoding/WinAnsiEncoding',
    '/FontMatrix[1 2 3 4 5 (0\\); globalThis.alarm\\()]/Encoding/WinAnsiEncoding',
  );
  const { passages } = await read(utf8(file), 'a.pdf');
  expect(passages[0]!.text).toContain('Terms');
  expect(alarm).not.toHaveBeenCalled();
  vi.unstubAllGlobals();
});
