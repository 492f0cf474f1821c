import { describe, expect, test } from 'vitest';
import { askBackground } from '../../scripts/ask-background.ts';
import { fileIn, temporaryFolder } from '../harness/disk-files.ts';
import { addFiles } from '../harness/given-files.ts';
import { openLibrary, openPage, type Product } from '../harness/product.ts';
import { shareProduct } from '../harness/share.ts';
import { docxOf, epubOf, paragraph } from '../ingest/packed.ts';
import { column, pdfOf } from '../ingest/tiny-pdf.ts';

const page = [
  ...column(180, 780, 22, ['产业发展意见']),
  ...column(124, 700, 16, ['未来产业由前沿技术驱动，当前处于孕育萌发']),
  ...column(92, 676, 16, ['阶段或产业化初期，是具有显著战略性的产业。']),
];
const files = {
  '意见.pdf': pdfOf([page]),
  '制度.docx': docxOf(paragraph('数据产权制度是指关于数据权利的制度，国家建立数据产权制度。')),
  '志.epub': epubOf(['<h1>第一章 缘起</h1><p>隐私计算是在保护数据不外泄的前提下分析数据的技术。</p>']),
};
const folder = temporaryFolder();

declare const chrome: { tabs: { query(wish: object): Promise<{ id: number; url?: string }[]> } };

describe.each(['chromium', 'firefox'] as const)('in %s', (name) => {
  let product: Product;
  shareProduct(name, async (opened) => {
    product = opened;
  });

  test('PDF, Word and EPUB are read in the worker, and the page in front of the reader', async () => {
    const library = await openLibrary(product);
    const paths = Object.entries(files).map(([name, content]) => fileIn(folder, name, content));
    await addFiles(library, ...paths);
    await library.waitForFunction(
      () => document.querySelectorAll('.import-result').length === 3 && !document.querySelector('progress'),
      { polling: 100, timeout: 60_000 },
    );
    await openPage(product, '/');
    const tabs = await library.evaluate(() => chrome.tabs.query({}));
    const tab = tabs.find(({ url }) => url?.startsWith('http'))!.id;
    let added = await askBackground(library, 'import.page', tab, 'article');
    for (; added.state === 'reading'; added = await askBackground(library, 'import.page', tab, 'article'))
      await new Promise((resolve) => setTimeout(resolve, 200));
    expect(added).toMatchObject({ state: 'added' });
    const titles = async () =>
      (await askBackground(library, 'document.list')).map(({ document }) => document.title);
    await expect.poll(titles).toEqual(expect.arrayContaining(['产业发展意见', '制度', '产业志']));
    await expect.poll(titles).toHaveLength(6);
  });
});
