/** What else a person drops on the library: files of other programs, and what those write over a text. */
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { docxOf, epubOf } from '../ingest/packed.ts';
import { read, refusalOf } from './refused.ts';

const pictures = 'This holds pictures, no text – run text recognition (OCR) on it first.';
const chinese = '未来产业由前沿技术驱动，具有前瞻性、战略性、颠覆性等特点。';

/** A compound file with one entry of its directory. */
function compound(name: string): Uint8Array {
  const bytes = new Uint8Array(4_096);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  for (let i = 0; i < name.length; i++) bytes[1_024 + 128 + 2 * i] = name.charCodeAt(i);
  return bytes;
}

/** Text in two bytes a character, without a mark. */
function wide(text: string, littleEndian: boolean): Uint8Array {
  const view = new DataView(new ArrayBuffer(text.length * 2));
  for (let i = 0; i < text.length; i++) view.setUint16(i * 2, text.charCodeAt(i), littleEndian);
  return new Uint8Array(view.buffer);
}

const bytesOf = (units: string) => Uint8Array.from(units, (unit) => unit.charCodeAt(0));

describe('a file of another program says what it is', () => {
  it.each([
    ['WordDocument', '.doc', '.docx'],
    ['Workbook', '.xls', '.csv'],
    ['PowerPoint Document', '.ppt', '.pdf'],
  ])('old Office, by its part %s', async (part, ending, instead) => {
    expect(await refusalOf(compound(part), 'a.doc')).toMatchObject({
      en: `This is a ${ending} file, which cannot be read. Save it as ${instead} and import that.`,
      zh: expect.stringContaining(instead),
    });
  });

  it('a Word file locked with a password is not taken for an old one', async () => {
    expect(await refusalOf(compound('EncryptedPackage'), 'a.docx')).toMatchObject({
      en: 'The package is locked with a password – unlock it first.',
      zh: expect.stringContaining('密码'),
    });
  });

  it('a page saved as a single file is not read as a letter', async () => {
    const page =
      'From: <Saved by Blink>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\ttype="text/html"\r\n\r\n=E6=9C=AA';
    expect((await refusalOf(page, 'a.mhtml')).en).toContain('.mhtml');
    expect((await read(`Content-Type: multipart/related\n\n${chinese}`.slice(32))).passages).toHaveLength(1);
  });
});

describe('what else lies on a desk', () => {
  const letter = (more: string) =>
    `Received: from a.example\r\nFrom: a@example.org\r\nSubject: ${chinese.slice(0, 9)}\r\nMIME-Version: 1.0\r\n${more}\r\n\r\n5pyq\r\n`;

  it.each([
    ['of several parts', 'Content-Type: multipart/alternative; boundary="x"'],
    ['coded', 'Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: base64'],
  ])('a letter %s', async (_, head) => {
    expect(await refusalOf(letter(head), 'a.eml')).toMatchObject({
      en: 'This is a .eml file, which cannot be read. Save it as .pdf and import that.',
      zh: expect.stringContaining('.pdf'),
    });
  });

  it('a letter in plain words is a text', async () => {
    const { passages } = await read(letter('Content-Type: text/plain').replace('5pyq', chinese), 'a.eml');
    expect(passages.at(-1)!.text).toContain(chinese);
  });

  it.each([
    ['of Windows', '[InternetShortcut]\r\nURL=https://a.example/\r\n', 'a.url'],
    [
      'of macOS',
      '<?xml version="1.0"?><!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd"><plist><dict><key>URL</key><string>https://a.example/</string></dict></plist>',
      'a.webloc',
    ],
  ])('a link %s', async (_, text, name) => {
    expect(await refusalOf(text, name)).toMatchObject({
      en: expect.stringContaining('This is a link, not a document.'),
      zh: expect.stringContaining('这是链接，不是文件。'),
    });
  });

  it.each([
    ['OggS\u0000\u0002abc', 'a.ogg', 'This is not a text document.'],
    ['RIFF$\u0000\u0000\u0000WEBPVP8 ', 'a.webp', pictures],
    ['II*\u0000\u0008\u0000', 'a.tiff', pictures],
    ['\u0089PNG\r\n\u001a\n', 'a.png', pictures],
    ['\u0089PNG\r\n\u001a\n', 'a.txt', 'This is not a text document.'],
  ])('a picture or a sound, by its first bytes: %j, %s', async (start, name, sentence) => {
    expect((await refusalOf(bytesOf(start), name)).en).toBe(sentence);
  });

  it('a book or a Word document of pictures', async () => {
    const scanned = docxOf('<w:p/>', { 'word/media/image1.png': 'x' });
    expect(await refusalOf(scanned, 'a.docx')).toMatchObject({
      en: pictures,
      zh: expect.stringContaining('OCR'),
    });
    expect((await refusalOf(epubOf(['<img src="1.jpg"/>'], { 'OPS/1.jpg': 'x' }), 'a.epub')).en).toBe(
      pictures,
    );
  });

  it.each([
    ['Rar!\u001a\u0007', '.rar'],
    ['7z\u00bc\u00af\u0027\u001c', '.7z'],
    ['\u001f\u008b\u0008\u0000', '.gz'],
    [`a.txt${'\u0000'.repeat(252)}ustar`, '.tar'],
  ])('packed files: %j', async (start, ending) => {
    expect(await refusalOf(bytesOf(start), `a${ending}`)).toMatchObject({
      en: `This is a packed file (${ending}). Unpack it and import the files inside.`,
      zh: `这是 ${ending} 压缩包。请解压后导入里面的文件。`,
    });
  });

  it.each([
    ['论文.caj', 'CAJ\u0000\u0001\u0002', '.pdf'],
    ['paper.kdh', 'KDH \u0000\u0000\u0001\u0002', '.pdf'],
    ['书.azw3', '\u0000\u0001\u0002\u0003', '.epub'],
    ['help.chm', 'ITSF\u0003\u0000\u0000\u0000', '.pdf'],
    ['公文.ofd', zipSync({ 'OFD.xml': strToU8('<x/>') }), '.pdf'],
    ['信.pages', zipSync({ 'Index/Document.iwa': strToU8('x') }), '.docx'],
    ['表.numbers', zipSync({ 'Index/Document.iwa': strToU8('x') }), '.csv'],
    ['通知.wps', compound('WordDocument'), '.docx'],
    ['表.et', compound('Workbook'), '.csv'],
    ['片.dps', compound('PowerPoint Document'), '.pdf'],
    ['信.msg', compound('__properties_version1.0'), '.pdf'],
    [
      '图.vsdx',
      zipSync({ '[Content_Types].xml': strToU8('<x/>'), 'visio/document.xml': strToU8('<x/>') }),
      '.pdf',
    ],
    [
      '文.xps',
      zipSync({ '[Content_Types].xml': strToU8('<x/>'), 'FixedDocumentSequence.fdseq': strToU8('x') }),
      '.pdf',
    ],
  ])('%s is called by its own name', async (name, file, instead) => {
    const ending = name.slice(name.lastIndexOf('.'));
    expect(await refusalOf(file, name)).toMatchObject({
      en: `This is a ${ending} file, which cannot be read. Save it as ${instead} and import that.`,
      zh: `这是 ${ending} 文件，读不了。请另存为 ${instead} 再导入。`,
    });
  });

  it.each([
    ['spreadsheet', '.ods', '.csv'],
    ['presentation', '.odp', '.pdf'],
    ['text', '.odt', '.docx'],
  ])('an OpenDocument %s', async (kind, ending, instead) => {
    const file = zipSync({
      mimetype: strToU8(`application/vnd.oasis.opendocument.${kind}`),
      'content.xml': strToU8('<c/>'),
    });
    expect((await refusalOf(file, 'a.zip')).en).toBe(
      `This is a ${ending} file, which cannot be read. Save it as ${instead} and import that.`,
    );
  });

  it('a few words in GBK are asked for, not taken for Russian', async () => {
    // 术语,释义
    const bytes = Uint8Array.of(0xca, 0xf5, 0xd3, 0xef, 0x2c, 0xca, 0xcd, 0xd2, 0xe5);
    const { candidates } = await refusalOf(bytes, 'a.csv');
    expect(candidates.map(({ encoding }) => encoding)).toContain('gb18030');
  });
});

describe('UTF-16 without a mark', () => {
  it.each([true, false])('is certain of mostly ASCII, little end first: %s', async (littleEndian) => {
    const text = 'The act applies to all industries.\nIt is “in force”.\n';
    const { file } = await read(wide(text, littleEndian));
    expect(file.text).toBe(text);
    expect(file.encoding).toBe(littleEndian ? 'utf-16le' : 'utf-16be');
  });
});

describe('what stands over a Markdown text', () => {
  const body = `# 未来产业\n\n${chinese}\n`;
  const passages = async (text: string) => (await read(text, 'a.md')).passages.map((one) => one.text);

  it('gives title and date, and is no text', async () => {
    const head =
      '---\ntitle: "未来产业: 笔记"\ndate: 2024-05-01 10:00\ntags: [a, b]\nlinks:\n  - one\n\n# of mine\n---\n';
    const { document } = await read(head + body, 'a.md');
    expect(document).toMatchObject({ title: '未来产业: 笔记', date: '2024-05-01' });
    expect(await passages(head + body)).toEqual(await passages(body));
    expect(await passages(head.replaceAll('\n', '\r\n') + body)).toEqual(await passages(body));
  });

  it('is text where it is not closed, or is prose between two rules', async () => {
    expect((await passages(`---\ntitle: a\n\n${body}`)).join()).toContain('title: a');
    expect((await passages(`---\n${chinese}\n---\n${body}`))[0]).toBe(chinese);
  });
});
