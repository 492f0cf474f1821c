import type { Page } from 'puppeteer-core';
import { describe, expect, test } from 'vitest';
import type { MessageKey } from '../../lib/language.ts';
import { askBackground } from '../../scripts/ask-background.ts';
import { readMarks, waitForMarks } from '../../scripts/drive/marks.ts';
import { fileIn, temporaryFolder } from '../harness/disk-files.ts';
import { addFiles, dropFiles } from '../harness/given-files.ts';
import { openChineseLibrary, openPage, type Product } from '../harness/product.ts';
import { shareProduct } from '../harness/share.ts';
import { word } from '../harness/word.ts';
import { docxOf, epubOf, zipOf } from '../ingest/packed.ts';
import { pdfOf } from '../ingest/tiny-pdf.ts';

const folder = temporaryFolder();

const formatOf = (ending: string, instead: string) =>
  word('ingest_format').replace('$1', ending).replace('$2', instead);

const law = `流通安全管理条例

第一条 本条例所称可信数据空间，是指基于共识规则联接多方主体的数据流通利用基础设施。
第二条 国家推动可信数据空间建设，支持数据沙箱在可信数据空间中的应用。
`;
const page = `<!doctype html><html lang="zh"><head><title>隐私计算白皮书</title><script>fetch('/stray')</script></head>
<body><h1>隐私计算白皮书</h1><p>隐私计算是在保护数据本身不外泄的前提下实现数据分析的技术。</p>
<p>发展隐私计算，要以隐私计算平台为基础，建设隐私计算平台。</p></body></html>`;

/** Some seconds of work: long enough to be broken off in the middle. */
const long = Array.from(
  { length: 16_000 },
  (_, at) => `第${at}节 论述可信数据空间与产业生态的第${at * 7}个方面，推动制度建设。`,
).join('\n\n');

describe.each(['chromium', 'firefox'] as const)('own documents in %s', (name) => {
  let product: Product;
  let library: Page;

  shareProduct(name, async (opened) => {
    product = opened;
    library = await openChineseLibrary(product);
  });

  const choose = (...paths: string[]) => addFiles(library, ...paths);
  const titles = () => library.$$eval('.document-title', (links) => links.map((link) => link.textContent));
  /** Presses a button of a document's entry, once it is there. */
  const press = async (action: MessageKey, title: string) => {
    await library.waitForFunction(
      (wanted: string, entry: string) => {
        const items = [...document.querySelectorAll('.document-entry, .removable-list li')];
        const item = items.find((one) => one.textContent?.includes(entry));
        const button = [...(item?.querySelectorAll('button') ?? [])].find(
          (one) => one.textContent === wanted,
        );
        button?.click();
        return button !== undefined;
      },
      { polling: 100 },
      word(action),
      title,
    );
  };

  /** Whether the glossary does not yet heed what was switched or removed. */
  const isStale = () =>
    library.evaluate(
      () =>
        new Promise<boolean>((resolve, reject) => {
          const opening = indexedDB.open('glossa');
          opening.onerror = () => reject(opening.error);
          opening.onsuccess = () => {
            const reading = opening.result.transaction('meta').objectStore('meta').get('stale');
            reading.onsuccess = () => resolve(reading.result?.value === 1);
            opening.result.close();
          };
        }),
    );

  const takeIn = async () => {
    await choose(fileIn(folder, '条例.txt', law), fileIn(folder, '白皮书.html', page));
    const outcomes = () => library.$$eval('.import-mark', (marks) => marks.map((mark) => mark.textContent));
    await expect.poll(outcomes).toEqual([word('import_ok'), word('import_ok')]);
    await expect.poll(titles).toEqual(expect.arrayContaining(['流通安全管理条例', '隐私计算白皮书']));
  };

  test('are read from files', takeIn);

  test('are none of what else is let go over the library, which says why', async () => {
    const before = await titles();
    const sentences = () =>
      library.$$eval('.import-result p', (found) => found.map((one) => one.textContent ?? ''));
    await library.evaluate(() => {
      const dataTransfer = new DataTransfer();
      dataTransfer.setData('text/uri-list', 'https://news.example/a');
      document.body.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
    });
    await expect.poll(sentences).toContain(word('ingest_link'));
    const told: Readonly<Record<string, [string | Uint8Array, string]>> = {
      '空.txt': ['', word('ingest_empty')],
      '白.txt': [' \n\ufeff', word('ingest_blank')],
      '程序.txt': ['\u007fELF\u0002\u0001\u0001', word('ingest_binary')],
      '图.png': [Uint8Array.of(0x89, 0x50, 0x4e, 0x47), word('ingest_picture')],
      '旧.rtf': ['{\\rtf1 x}', formatOf('.rtf', '.docx')],
      '论文.caj': ['CAJ\u0000\u0001\u0002\u0003', formatOf('.caj', '.pdf')],
      '包.rar': ['Rar!\u001a\u0007', word('ingest_packed').replace('$1', '.rar')],
      '包.zip': [zipOf({ 'a.txt': '甲' }), word('ingest_zip_plain')],
      '残.docx': [docxOf('').slice(0, -40), word('ingest_zip_damaged')],
      '缺.docx': [zipOf({ '[Content_Types].xml': '<Types/>' }), word('ingest_docx_incomplete')],
      '缺.epub': [epubOf([]), word('ingest_epub_incomplete')],
      '笑.xml': ['<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "b">]><x>&a;</x>', word('ingest_xml')],
      '深.html': [`<html>${'<div>'.repeat(50_000)}x`, word('ingest_complex')],
      '扫描.pdf': [pdfOf([[]]), word('ingest_pdf_pictures')],
      '断.pdf': ['%PDF-1.7\n', word('ingest_pdf_damaged')],
    };
    const files = Object.entries(told);
    await dropFiles(library, Object.fromEntries(files.map(([file, [content]]) => [file, content])));
    await library.waitForFunction(
      () => document.querySelectorAll('.import-result').length >= 12 && !document.querySelector('progress'),
      { polling: 100, timeout: 60_000 },
    );
    await library.$eval('.import-panel > .quiet-button', (all) => (all as HTMLElement).click());
    const outcomes = () =>
      library.$$eval('.import-result', (found) =>
        found.map((one) =>
          ['.import-name', 'p'].map((part) => one.querySelector(part)?.textContent).join(': '),
        ),
      );
    await expect
      .poll(outcomes)
      .toEqual(expect.arrayContaining(files.map(([file, [, sentence]]) => `${file}: ${sentence}`)));
    await expect.poll(titles).toEqual(before);
  });

  test('mark the web, until they are removed', async () => {
    if (!(await titles()).includes('流通安全管理条例')) await takeIn();
    const web = await openPage(product, '/');
    await waitForMarks(web);
    await web.evaluate(() => {
      const added = document.createElement('p');
      added.textContent = '多地建设可信数据空间。';
      (document.querySelector('article') ?? document.body).prepend(added);
      scrollTo(0, 0);
    });
    const marked = async () => (await readMarks(web, 'glossa-term')).map(({ text }) => text);
    await expect.poll(marked).toContain('可信数据空间');
    await press('documents_remove', '流通安全管理条例');
    await expect.poll(marked).not.toContain('可信数据空间');
    // Ranked without it, it must be ranked once more before the background sleeps to gain its terms again.
    await expect.poll(isStale).toBe(false);
    await press('documents_restore', '流通安全管理条例');
    await expect.poll(marked).toContain('可信数据空间');
    await web.close();
  });

  test('stand alone once the built-in ones are removed, which can be brought back', async () => {
    const builtIn = '前瞻布局和发展未来产业';
    await press('documents_remove', builtIn);
    await expect.poll(titles).not.toContain(builtIn);
    const found = async () =>
      (await askBackground(library, 'search.query', '前瞻布局')).passages.map(
        ({ citation }) => citation.title,
      );
    await expect.poll(found).not.toContain(builtIn);
    await press('documents_restore', builtIn);
    await expect.poll(titles).toContain(builtIn);
  });

  test('leave nothing of an import that breaks off (H03, T30)', async () => {
    const before = await askBackground(library, 'corpus.state');
    await choose(fileIn(folder, '长.txt', long));
    // Its worker has begun: before, nothing could break off.
    await library.waitForFunction(
      (stage: string) => document.querySelector('.import-now')?.textContent?.includes(stage),
      { polling: 50 },
      word('import_stage_derive'),
    );
    await library.evaluate(() =>
      addEventListener('beforeunload', (event) => event.stopImmediatePropagation(), true),
    );
    await library.close();
    library = await product.openOwnPage('options.html');
    await library.waitForFunction(
      (words: string) => document.body.innerText.includes(words),
      { polling: 100 },
      word('import_interrupted_one').slice(0, 8),
    );
    expect(await askBackground(library, 'corpus.state')).toMatchObject({
      documents: before.documents,
      passages: before.passages,
    });
  });

  test('caused no error, and no request to anybody (H70, H82)', { retry: 0 }, () => {
    expect(product.consoleLines).toEqual([]);
    expect(product.wire.strays()).toEqual([]);
  });
});
