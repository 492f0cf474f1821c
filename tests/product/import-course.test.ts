import { rmSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import { describe, expect, test } from 'vitest';
import { askBackground } from '../../scripts/ask-background.ts';
import { fileIn, temporaryFolder } from '../harness/disk-files.ts';
import { addFiles, importResult } from '../harness/given-files.ts';
import { openChineseLibrary, type Product } from '../harness/product.ts';
import { shareProduct } from '../harness/share.ts';
import { word } from '../harness/word.ts';

const folder = temporaryFolder();

/** Some seconds of work for the worker. */
const long = (topic: string, length = 4_000) =>
  Array.from(
    { length },
    (_, at) => `第${at}节 论述${topic}与产业生态的第${at * 7}个方面，推动制度建设。`,
  ).join('\n\n');

describe.each(['chromium', 'firefox'] as const)('an import in %s', (name) => {
  let product: Product;
  let library: Page;

  shareProduct(name, async (opened) => {
    product = opened;
    library = await openChineseLibrary(product);
    await library.evaluate(noteProgress);
  });

  const choose = (...paths: string[]) => addFiles(library, ...paths);
  const told = () => library.evaluate(() => (globalThis as { told?: string[] }).told ?? []);
  const status = () => library.$$eval('.import-panel [role=status]', ([line]) => line?.textContent ?? '');
  const result = (file: string) => importResult(library, file);

  test('is told stage by stage and file by file, and can be cancelled', async () => {
    const before = await askBackground(library, 'corpus.state');
    await choose(
      fileIn(folder, '甲.txt', long('数据沙箱')),
      fileIn(folder, '乙.txt', long('隐私计算', 12_000)),
    );
    await expect.poll(told).toContain(`${word('import_stage_derive')}甲.txt`);
    await expect.poll(told).toContain(`${word('import_stage_derive')}乙.txt`);
    await library.waitForFunction(
      (cancel: string) => {
        const buttons = [...document.querySelectorAll<HTMLElement>('.import-panel button')];
        buttons.find((button) => button.textContent === cancel)?.click();
        return document.querySelector('.import-panel progress') === null;
      },
      { polling: 100 },
      word('cancel'),
    );
    await expect.poll(status).toBe(word('import_cancelled'));
    const { documents, passages } = await askBackground(library, 'corpus.state');
    expect({ documents, passages }).toEqual({ documents: before.documents, passages: before.passages });
  });

  test('answers a search meanwhile, and says of a file that went that it changed (T32)', async () => {
    const gone = fileIn(folder, '后.txt', '量子科技是一类技术，国家发展量子科技。');
    await choose(fileIn(folder, '先.txt', long('可信数据空间')), gone);
    await expect.poll(told).toContain(`${word('import_stage_derive')}先.txt`);
    rmSync(gone);
    // A search goes on while files are read.
    const { passages } = await askBackground(library, 'search.query', '未来产业');
    expect(passages.length).toBeGreaterThan(0);
    await expect.poll(() => result('后.txt')).toContain(word('ingest_changed'));
    await expect.poll(() => result('先.txt')).toContain(word('import_ok'));
  });
});

/** Runs in the page: notes every stage and file that the reader was shown. */
function noteProgress(): void {
  const world = globalThis as { told?: string[] };
  world.told = [];
  const note = () => {
    const line = document.querySelector('.import-now')?.textContent ?? '';
    if (line !== '' && world.told?.at(-1) !== line) world.told?.push(line);
  };
  new MutationObserver(note).observe(document.body, { subtree: true, childList: true, characterData: true });
}
