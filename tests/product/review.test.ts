import { expect, test } from 'vitest';
import { chooseEverywhere } from '../../scripts/drive/choose-everywhere.ts';
import { readMarks, waitForMarks } from '../../scripts/drive/marks.ts';
import { openPage, openProduct } from '../harness/product.ts';

test('an ignored term vanishes from the page at once, a renamed one stays, and both are taken back', async () => {
  const product = await openProduct('chromium');
  try {
    await chooseEverywhere(product, 'zh-CN');
    const page = await openPage(product, '/');
    const marked = async () => (await readMarks(page, 'glossa-term')).map(({ text }) => text);
    await waitForMarks(page);
    await expect.poll(marked).toContain('脑机接口');

    const library = await product.openOwnPage('options.html#/terms');
    await library.waitForSelector('.review-row');
    await library.type('input[type=search]', 'njjk');
    await library.waitForFunction(() => document.querySelectorAll('.review-row').length === 1);
    await library.click('[aria-label="忽略 · 脑机接口"]');
    await expect.poll(marked).not.toContain('脑机接口');
    await library.click('.toast button');
    await expect.poll(marked).toContain('脑机接口');

    await library.click('[aria-label="编辑 · 脑机接口"]');
    const form = await library.waitForSelector('dialog [data-part=form]');
    await form?.click({ count: 3 });
    await form?.type('脑机交互接口');
    await library.click('dialog button[type=submit]');
    await library.waitForFunction(() => document.querySelector('.term-form')?.textContent === '脑机交互接口');
    await expect.poll(marked).toContain('脑机接口');
    await library.click('.toast button');
    await library.waitForFunction(() => document.querySelector('.term-form')?.textContent === '脑机接口');
  } finally {
    await product.close();
  }
});
