/** What programs put into files that we read, beside plain paragraphs. */
import { describe, expect, it } from 'vitest';
import { legacyBytes } from '../ingest/legacy-bytes.ts';
import { docxOf, epubOf, paragraph } from '../ingest/packed.ts';
import { read } from './refused.ts';

const chinese = '未来产业由前沿技术驱动，具有前瞻性、战略性、颠覆性等特点。';

describe('what Word holds beside its text', () => {
  const texts = async (file: Uint8Array, name = 'a.docx') =>
    (await read(file, name)).passages.map((one) => one.text);
  const run = (text: string) => `<w:r><w:t>${text}</w:t></w:r>`;
  const boxed = `<w:r><w:drawing><wps:txbx><w:txbxContent>${paragraph('框里的话。')}</w:txbxContent></wps:txbx></w:drawing></w:r>`;

  it('a text box stands behind the paragraph it is anchored in, which stays whole', async () => {
    const file = docxOf(`<w:p>${run('框外的前半句，')}${boxed}${run('框外的后半句。')}</w:p>`);
    expect(await texts(file)).toEqual(['框外的前半句，框外的后半句。', '框里的话。']);
  });

  it('a formula is part of its sentence', async () => {
    const formula = '<m:oMath><m:r><m:t>α=0.5</m:t></m:r></m:oMath>';
    expect(await texts(docxOf(`<w:p>${run('系数为')}${formula}${run('。')}</w:p>`))).toEqual([
      '系数为α=0.5。',
    ]);
  });

  it('a table of one cell only frames its paragraphs', async () => {
    const cell = `<w:tc>${paragraph('通知')}${paragraph(chinese)}${paragraph(chinese)}</w:tc>`;
    const { document, passages } = await read(docxOf(`<w:tbl><w:tr>${cell}</w:tr></w:tbl>`), 'a.docx');
    expect(document.title).toBe('通知');
    expect(passages.map(({ text }) => text)).toEqual([chinese, chinese]);
  });
});

it('a chapter of a book that is not UTF-8 is read as it says of itself', async () => {
  const chapter = legacyBytes(
    `<?xml version="1.0" encoding="gb2312"?><body><p>${chinese}</p></body>`,
    'gb18030',
  );
  const book = epubOf(['x'], { 'OPS/c1.xhtml': chapter });
  expect((await read(book, 'a.epub')).passages.at(-1)!.text).toBe(chinese);
});

it('a FictionBook has its chapters, and none of its pictures', async () => {
  const book = `<?xml version="1.0"?><FictionBook><description><book-title>书</book-title></description><body><section><title><p>第一章</p></title><p>${chinese}</p></section></body><binary id="a">QUJD</binary></FictionBook>`;
  const { document, passages } = await read(book, 'a.fb2');
  expect(document.title).toBe('书');
  expect(passages.slice(-2).map(({ kind, text }) => [kind, text])).toEqual([
    ['heading', '第一章'],
    ['paragraph', chinese],
  ]);
});

it('a table of Markdown is read row by row, and the box of a task is no text', async () => {
  const { passages } = await read(
    `# 表\n\n| 术语 | 释义 |\n|---|:-:|\n| 沙箱 | 隔离 |\n\n- [x] 完成\n`,
    'a.md',
  );
  expect(passages.map(({ text }) => text.replace(/\s+/, ' '))).toEqual(['术语 释义', '沙箱 隔离', '完成']);
});
