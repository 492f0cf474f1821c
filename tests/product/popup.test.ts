import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { waitForCard } from '../../scripts/drive/card.ts';
import { chooseEverywhere } from '../../scripts/drive/choose-everywhere.ts';
import { hoverMark, readMarks, waitForMarks } from '../../scripts/drive/marks.ts';
import { openPopup, waitForWords } from '../../scripts/toolbar-popup.ts';
import { temporaryFolder } from '../harness/disk-files.ts';
import { copyPackage, errorsIn, updatePackage } from '../harness/package-copy.ts';
import { openPage, openProduct, type Product } from '../harness/product.ts';
import { share } from '../harness/share.ts';
import { word } from '../harness/word.ts';

// A copy, because one of the tests makes a newer version of it.
const folder = temporaryFolder();
let product: Product;
let page: Page;

const begin = async () => {
  copyPackage('chromium', folder);
  product = await openProduct('chromium', { folder });
  await chooseEverywhere(product, 'zh-CN');
  page = await openPage(product, '/');
  await waitForMarks(page);
};
share(begin, () => product?.close());

test('lists the terms of the page', async () => {
  const popup = await openPopup(product, page);
  await waitForWords(popup, '因地制宜、错位发展');
  expect(await popup.$eval('.popup-foot', (foot) => foot.textContent)).toContain('127.0.0.1');
  await popup.close();
});

/** The popup of the marked page, grown to its full height: its foot moves until then. */
async function openFullPopup() {
  const popup = await openPopup(product, page);
  await popup.waitForSelector('.page-term');
  return popup;
}

/** How many marks there are, asked until the answer is right. */
const pollMarks = () => expect.poll(async () => (await readMarks(page, 'glossa-term')).length);

test('switches the site off and on', async () => {
  const popup = await openFullPopup();
  await popup.click('[role=switch]');
  await waitForWords(popup, word('popup_off'));
  await pollMarks().toBe(0);
  await popup.click('[role=switch]');
  await pollMarks().toBeGreaterThan(0);
  await popup.close();
});

test('pauses everywhere and resumes, with the background ended in between', async () => {
  let popup = await openFullPopup();
  await popup.click(`button[title="${word('popup_pauseTitle')}"]`);
  await pollMarks().toBe(0);
  await popup.close();
  await product.killBackground();
  popup = await openPopup(product, page);
  await waitForWords(popup, word('popup_paused'));
  await popup.click('.notice button');
  await pollMarks().toBeGreaterThan(0);
  await popup.close();
});

test.each(['chrome://version', 'about:blank'])(
  'says that nothing can be marked on %s (H12)',
  async (address) => {
    const closed = await product.browser.newPage();
    await closed.goto(address);
    const popup = await openPopup(product, closed);
    await waitForWords(popup, word('popup_restricted'));
    await popup.close();
    await closed.close();
  },
);

test('goes on in open tabs after an update (H06)', async () => {
  await page.bringToFront();
  const host = await page.$('glossa-card');
  await updatePackage(product, folder, '99.0.0');
  await expect.poll(() => host?.evaluate((old) => old.isConnected)).toBe(false);
  await waitForMarks(page);
  await hoverMark(page, '具身智能');
  await waitForCard(page, '具身智能');
  expect(await page.$$eval('glossa-card', (hosts) => hosts.length)).toBe(1);
});

test('caused no error', { retry: 0 }, () => {
  expect(errorsIn(product)).toEqual([]);
});
