/** Items 23–27 of the torture list: files that are packages. */
import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { cpuTime } from '../harness/cpu-time.ts';
import { docxOf, epubOf, paragraph, zipOf } from '../ingest/packed.ts';
import { read, refusalOf } from './refused.ts';

const bomb = 'This file unpacks to far more than its size suggests.';
const text = '国家建立数据产权制度，推进数据分类分级确权授权使用。';

/** A copy in which fields of each directory record, and of each local head, are overwritten. */
function forged(zip: Uint8Array, change: (view: DataView, at: number, isLocal: boolean) => void): Uint8Array {
  const copy = zip.slice();
  const view = new DataView(copy.buffer);
  for (let at = 0; at + 4 <= copy.length; at++) {
    const mark = view.getUint32(at, true);
    if (mark === 0x02014b50 || mark === 0x04034b50) change(view, at, mark === 0x04034b50);
  }
  return copy;
}

describe('a packed file is refused', () => {
  it('23: that unpacks to a thousand times its size, within two seconds of work (T23, H71)', async () => {
    const file = docxOf('', { 'word/document.xml': new Uint8Array(30_000_000) });
    expect(file.length).toBeLessThan(40_000);
    const time = await cpuTime(async () =>
      expect(await refusalOf(file, 'a.docx')).toMatchObject({
        en: bomb,
        zh: '文件解压后远大于应有的大小，已停止读取。',
      }),
    );
    expect(time).toBeLessThan(2_000);
  });

  it('24: that lies about its size (T24, H71)', async () => {
    const honest = docxOf('', { 'word/document.xml': new Uint8Array(20_000_000) });
    const file = forged(honest, (view, at, isLocal) => view.setUint32(at + (isLocal ? 22 : 24), 1_000, true));
    const time = await cpuTime(async () => expect((await refusalOf(file, 'a.docx')).en).toBe(bomb));
    expect(time).toBeLessThan(2_000);
  });

  it('25: of 70,000 parts, whatever number it states (T25, H71)', async () => {
    const parts = Object.fromEntries(Array.from({ length: 70_000 }, (_, i) => [`p${i}`, new Uint8Array()]));
    expect((await refusalOf(zipSync(parts, { level: 0 }))).en).toBe(
      'The package has too many parts: 70000, and the limit is 5000.',
    );
  });

  it('26: cut short, locked, zip64, plain (T26)', async () => {
    const file = docxOf(paragraph(text));
    expect((await refusalOf(file.subarray(0, file.length / 2))).en).toBe(
      'The package is damaged or incomplete.',
    );
    const locked = forged(file, (view, at, isLocal) => view.setUint16(at + (isLocal ? 6 : 8), 1, true));
    expect((await refusalOf(locked)).en).toMatch(/^The package is locked with a password/);
    const large = forged(file, (view, at, isLocal) => isLocal || view.setUint32(at + 24, 0xffffffff, true));
    expect((await refusalOf(large)).en).toMatch(/^The package is in zip64 format/);
    expect((await refusalOf(zipOf({ 'inner.zip': zipOf({ 'a.txt': text }) }))).en).toMatch(
      /^This is a plain zip file/,
    );
  });

  it('26: with a part that is not what it was (T26)', async () => {
    const file = forged(
      docxOf(paragraph(text)),
      (view, at, isLocal) => isLocal || view.setUint32(at + 16, 1, true),
    );
    expect((await refusalOf(file)).code).toBe('zip_damaged');
  });

  it('27: without what makes it a Word document or a book (T27)', async () => {
    expect((await refusalOf(zipOf({ '[Content_Types].xml': '<Types/>' }))).en).toBe(
      'This is not a complete Word file.',
    );
    expect((await refusalOf(docxOf('', { 'word/document.xml': '<w:document/>' }))).en).toBe(
      'This is not a complete Word file.',
    );
    expect((await refusalOf(epubOf([]))).en).toBe('This is not a complete EPUB file.');
    expect((await refusalOf(epubOf([text], { 'OPS/book.opf': '' }))).en).toBe(
      'This is not a complete EPUB file.',
    );
  });

  it('27: under a lock; but fonts that are scrambled are none (T27)', async () => {
    const lock = (
      method: string,
    ) => `<encryption><enc:EncryptedData><enc:EncryptionMethod Algorithm="${method}"/>
      <enc:CipherData><enc:CipherReference URI="OPS/c1.xhtml"/></enc:CipherData></enc:EncryptedData></encryption>`;
    const name = 'META-INF/encryption.xml';
    const aes = 'http://www.w3.org/2001/04/xmlenc#aes128-cbc';
    expect((await refusalOf(epubOf([`<p>${text}</p>`], { [name]: lock(aes) }))).en).toBe(
      'This book is protected by DRM and can’t be read.',
    );
    const fonts = epubOf([`<p>${text}</p>`], { [name]: lock('http://www.idpf.org/2008/embedding') });
    expect((await read(fonts)).passages.map((one) => one.text)).toContain(text);
  });

  it.each([
    ['xl/workbook.xml', 'This is a .xlsx file, which cannot be read. Save it as .csv and import that.'],
    ['ppt/presentation.xml', 'This is a .pptx file, which cannot be read. Save it as .pdf and import that.'],
  ])('of another office program: %s', async (name, sentence) => {
    expect((await refusalOf(zipOf({ '[Content_Types].xml': '<Types/>', [name]: '' }))).en).toBe(sentence);
  });
});

it('26: names such as __proto__ and ../ are names and nothing else (T26)', async () => {
  const parts = JSON.parse('{"__proto__": "a", "constructor": "b", "../../x": "c"}') as Record<
    string,
    string
  >;
  const file = docxOf(paragraph(text), parts);
  expect((await read(file)).passages[0]!.text).toBe(text);
  expect(({} as Record<string, unknown>).a).toBeUndefined();
});
