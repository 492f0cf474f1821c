import type { Page } from 'puppeteer-core';
import { describe, expect, test } from 'vitest';
import { askBackground } from '../../scripts/ask-background.ts';
import { fileIn, temporaryFolder } from '../harness/disk-files.ts';
import { addFiles } from '../harness/given-files.ts';
import { openChineseLibrary, type Product } from '../harness/product.ts';
import { shareProduct } from '../harness/share.ts';
import { word } from '../harness/word.ts';

const passages = 10_000;
const topics = ['数据沙箱', '隐私计算', '可信空间', '未来产业', '算力网络'];
const file = fileIn(
  temporaryFolder(),
  '万段.txt',
  Array.from({ length: passages }, (_, at) => {
    const topic = topics[at % topics.length]!;
    return `第${at}节论述${topic}与产业生态的第${at * 7}个方面，推动制度建设，由代号甲${at}乙的小组牵头。`;
  }).join('\n\n'),
);

/** What the page did while its import was unfinished. */
interface Watched {
  frames: number;
  keys: number;
  shares: number[];
}

describe.each(['chromium', 'firefox'] as const)('ten thousand passages in %s', (name) => {
  let product: Product;
  let library: Page;

  shareProduct(name, async (opened) => {
    product = opened;
    library = await openChineseLibrary(product);
    await library.bringToFront();
    await library.evaluate(watch);
  });

  const watched = () => library.evaluate(() => (globalThis as unknown as { watched: Watched }).watched);
  const isRunning = () => library.evaluate(() => document.querySelector('progress') !== null);

  test('are read while the page paints, answers keys and shows how far it is, and found when the index is made', async () => {
    await addFiles(library, file);
    await library.waitForSelector('progress');
    // Every answer comes from the page itself: one that hung would take no key until the import was over.
    while (await isRunning()) await library.keyboard.press('Tab');
    await library.waitForSelector('.import-result');
    const { frames, keys, shares } = await watched();
    expect(keys).toBeGreaterThan(5);
    expect(frames).toBeGreaterThan(5);
    expect(shares.filter((share) => share > 0.01 && share < 1)).not.toEqual([]);
    expect(shares).toEqual(shares.toSorted((a, b) => a - b));
    expect(await library.$eval('.import-result', (one) => one.textContent)).toContain(word('import_ok'));
    const found = async (query: string) => {
      const answer = await askBackground(library, 'search.query', query);
      return answer.passages.map(({ text }) => text).join('\n');
    };
    for (const at of [0, passages - 1]) {
      await expect.poll(() => found(`"甲${at}乙"`)).toContain(`甲${at}乙`);
    }
  });

  test('caused no error', { retry: 0 }, () => {
    expect(product.consoleLines).toEqual([]);
  });
});

/** Runs in the page: counts painted frames, keys that moved the focus, and places of the bar until the import is over. */
function watch(): void {
  const watched: Watched = { frames: 0, keys: 0, shares: [] };
  Object.assign(globalThis, { watched });
  const bar = () => document.querySelector('progress');
  addEventListener('focusin', () => {
    if (bar()) watched.keys += 1;
  });
  const paint = () => {
    const value = bar()?.value;
    if (value !== undefined) {
      watched.frames += 1;
      if (value !== watched.shares.at(-1)) watched.shares.push(value);
    }
    requestAnimationFrame(paint);
  };
  requestAnimationFrame(paint);
}
