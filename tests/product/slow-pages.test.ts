import type { Page } from 'puppeteer-core';
import { describe, expect, test } from 'vitest';
import { askBackground } from '../../scripts/ask-background.ts';
import { chooseEverywhere } from '../../scripts/drive/choose-everywhere.ts';
import { readMarks } from '../../scripts/drive/marks.ts';
import { openReady, type Product } from '../harness/product.ts';
import { shareProduct } from '../harness/share.ts';

/** What a reader far away from a site sees for half a minute, or has stopped. */
describe.each(['chromium', 'firefox'] as const)('pages that do not come to their end in %s', (name) => {
  let product: Product;
  let own: Page;

  shareProduct(name, async (opened) => {
    product = opened;
    await chooseEverywhere(product, 'zh-CN');
    own = await openReady(product);
  });

  /** A page whose parser waits between its two paragraphs. */
  const openWaiting = async (path: string) => {
    const script = `${path}.js`;
    const send = product.wire.hold(script);
    product.wire.put(
      path,
      `<!doctype html><meta charset="utf-8"><title>${path}</title><p>未来产业要长期培育，不能一哄而上。</p>
       <script src="${script}"></script><p>京津冀的事情另有安排。</p>`,
    );
    const page = await product.browser.newPage();
    void page.goto(product.wire.origin + path).catch(() => {});
    return { page, send };
  };
  const painted = async (page: Page) => (await readMarks(page, 'glossa-term')).map(({ text }) => text);
  const isLoading = (page: Page) => page.evaluate(() => document.readyState === 'loading');

  test('are marked as far as they have come, and on as more comes', async () => {
    const { page, send } = await openWaiting('/waiting');
    await expect.poll(() => painted(page), { timeout: 10_000 }).toEqual(['未来产业']);
    expect(await isLoading(page)).toBe(true);
    send();
    await expect.poll(() => painted(page)).toEqual(['未来产业', '京津冀']);
    await page.close();
  });

  test('are marked where the reader stops them, and can be taken as documents', async () => {
    const { page, send } = await openWaiting('/stopped');
    await page.waitForSelector('p');
    expect(await isLoading(page)).toBe(true);
    await page.evaluate(() => window.stop());
    await expect.poll(() => painted(page), { timeout: 10_000 }).toEqual(['未来产业']);
    const tab = await own.evaluate(`chrome.tabs.query({ url: '*://*/stopped' }).then(([{ id }]) => id)`);
    expect(await askBackground(own, 'import.page', tab as number, 'article')).toMatchObject({
      state: 'added',
    });
    send();
    await page.close();
  });
});
