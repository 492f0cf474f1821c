import type { Frame, Page } from 'puppeteer-core';
import { describe, expect, test } from 'vitest';
import { leaveCard, waitForCard } from '../../scripts/drive/card.ts';
import { reload } from '../../scripts/drive/load.ts';
import { hoverMark, readMarks, waitForMarks } from '../../scripts/drive/marks.ts';
import { pressSave, selectText } from '../../scripts/drive/saving.ts';
import { searchIn } from '../../scripts/toolbar-popup.ts';
import { openPage, type Product } from '../harness/product.ts';
import { shareProduct } from '../harness/share.ts';

/** A sentence of the sample page that stands in one text node. */
const sentence = '从样品到产品，隔着的不是一条路，是一条河。';

describe.each(['chromium', 'firefox'] as const)('a reader with %s', (name) => {
  let product: Product;
  let isChosen: boolean;
  let opened: Page | undefined;

  shareProduct(name, async (started) => {
    product = started;
    isChosen = false;
    opened = undefined;
  });

  const choose = async () => {
    const { welcome } = product;
    await welcome.click('.main-button');
    await welcome.waitForFunction(() => document.querySelector('.welcome-choice [role=status]'));
    await welcome.close();
    isChosen = true;
  };
  /** The sample page, which all chapters but the first are about; each can be told alone. */
  const read = async (): Promise<Page> => {
    if (!isChosen) await choose();
    opened ??= await openPage(product, '/');
    await waitForMarks(opened);
    return opened;
  };
  const rest = async (page: Page): Promise<Frame> => {
    await hoverMark(page, '具身智能');
    return waitForCard(page, '具身智能');
  };

  test('sees marks on the welcome page and makes one choice there', async () => {
    await product.welcome.bringToFront();
    expect((await waitForMarks(product.welcome)).map((mark) => mark.text)).toContain('具身智能');
    await choose();
  });

  test('sees the terms of the documents marked, across links and emphasis', async () => {
    const page = await read();
    const marked = async () => (await readMarks(page, 'glossa-term')).map((mark) => mark.text);
    const words = ['未来产业', '具身智能', '脑机接口', '量子科技'];
    await expect.poll(marked).toEqual(expect.arrayContaining(words));
  });

  test('sees them further down, too, on the way there', async () => {
    const page = await read();
    await page.$eval('.tags', (tags) => tags.scrollIntoView({ behavior: 'instant' }));
    const marked = async () => (await readMarks(page, 'glossa-term')).map((mark) => mark.text);
    await expect.poll(marked).toContain('新质生产力');
  });

  test('sees nothing marked in text that can be edited (H41, H80, T63)', async () => {
    const page = await read();
    const editable = await page.evaluate(() => {
      const ranges = [...CSS.highlights.values()].flatMap((highlight) => [...highlight]);
      return ranges.filter(({ startContainer }) =>
        startContainer.parentElement?.closest('textarea, [contenteditable]'),
      ).length;
    });
    expect(editable).toBe(0);
  });

  test('sees paragraphs marked that the page adds later', async () => {
    const page = await read();
    const before = (await readMarks(page, 'glossa-term')).length;
    await page.click('#load-more');
    await expect.poll(async () => (await readMarks(page, 'glossa-term')).length).toBeGreaterThan(before);
  });

  test('rests on a term and reads what the documents say', async () => {
    const card = await rest(await read());
    const text = await card.evaluate(() => document.body.innerText);
    expect(text).toContain('第六代移动通信');
    expect(text).toMatch(/《.+》.*¶\s*\d+/);
  });

  test('opens the document at the passage', async () => {
    const page = await read();
    const card = await rest(page);
    const said = await card.$eval('.passage, blockquote', (quote) => quote.textContent ?? '');
    const opening = product.nextPage();
    await card.click('.card-actions button');
    const reader = await opening;
    await reader.waitForFunction(() => location.hash.startsWith('#/document/'));
    await reader.waitForFunction(
      (words: string) => document.body.innerText.includes(words),
      {},
      said.slice(0, 12),
    );
    await reader.close();
    await page.bringToFront();
  });

  test('searches by pinyin after the background was ended (H01)', async () => {
    await product.killBackground();
    const popup = await product.openOwnPage('popup.html');
    await searchIn(popup, 'weilaichanye', '未来产业');
    await popup.close();
  });

  test('keeps a sentence after the background was ended, and finds it again after a reload (H01)', async () => {
    const page = await read();
    const kept = async () => (await waitForMarks(page, 'glossa-saved')).map((mark) => mark.text).join('');
    await page.bringToFront();
    await product.killBackground();
    await leaveCard(page);
    await selectText(page, sentence);
    await pressSave(page);
    await expect.poll(kept).toBe(sentence);
    await reload(page);
    await expect.poll(kept).toBe(sentence);
  });

  test('caused no error, and no request to anybody (H47, H82)', { retry: 0 }, () => {
    expect(product.consoleLines).toEqual([]);
    expect(product.wire.strays()).toEqual([]);
  });
});
