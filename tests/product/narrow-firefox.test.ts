/** Firefox for Android by its window: no phone is at hand, so the pages are tried as narrow as one. */
import { expect, test } from 'vitest';
import { chooseEverywhere } from '../../scripts/drive/choose-everywhere.ts';
import type { Product } from '../harness/product.ts';
import { shareProduct } from '../harness/share.ts';

let product: Product;

shareProduct('firefox', async (opened) => {
  product = opened;
  await chooseEverywhere(product, 'zh-CN');
});

test.each([
  ['welcome.html', 'main'],
  ['options.html', '.document-entry'],
  ['options.html#/privacy', '.privacy'],
  ['popup.html', '.popup-foot'],
])('%s needs no wider window than a phone has (the popup: than it asks for)', async (path, shown) => {
  const page = await product.openOwnPage(path);
  await page.setViewport({ width: path === 'popup.html' ? 372 : 360, height: 740 });
  await page.waitForSelector(shown);
  const beyond = () =>
    page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  await expect.poll(beyond).toBeLessThanOrEqual(0);
  await page.close();
});

test('caused no error', { retry: 0 }, () => {
  expect(product.consoleLines).toEqual([]);
});
