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

const frame = (path: string) =>
  `<iframe src="http://frames.test${path}" style="width: 600px; height: 300px"></iframe>`;

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

test('lists the terms of frames, and goes from place to place through all of them', async () => {
  product.wire.put(
    '/portal',
    `<p>未来产业。</p><p style="height: 2000px"></p>${frame('/one')}${frame('/two')}`,
  );
  product.wire.put('/one', '<p>氢能和未来产业，又是未来产业。</p>');
  product.wire.put('/two', '<p>量子科技。</p>');
  const portal = await openPage(product, '/portal');
  await waitForMarks(portal);
  const popup = await openPopup(product, portal);
  await waitForWords(popup, '量子科技');
  const chips = () => popup.$$eval('.page-term', (all) => all.map(({ textContent }) => textContent));
  await expect.poll(chips).toEqual(['未来产业 3', '氢能 1', '量子科技 1']);
  const seen: (string | undefined)[] = [];
  for (let step = 1; step <= 4; step++) {
    await popup.click('.page-term');
    await waitForWords(popup, `未来产业 ${((step - 1) % 3) + 1} / 3`);
    const isLow = await portal.evaluate(() => scrollY > 0);
    seen.push(isLow ? 'frame' : 'page');
  }
  expect(seen).toEqual(['page', 'frame', 'frame', 'page']);
  await popup.close();
  await portal.close();
});

test.each([
  ['a file the browser shows itself', '/feed', 'application/xml', 'popup_unsupported'],
  ['a picture', '/drawing', 'image/svg+xml', 'popup_unsupported'],
] as const)('says of %s that it cannot be marked', async (_, path, type, said) => {
  product.wire.put(path, '<svg xmlns="http://www.w3.org/2000/svg"/>', { 'content-type': type });
  const other = await openPage(product, path);
  const popup = await openPopup(product, other);
  await waitForWords(popup, word(said));
  await popup.close();
  await other.close();
});

test('says of a page that could not be loaded that it is closed', async () => {
  const other = await product.browser.newPage();
  await other.goto('http://nowhere.invalid/').catch(() => null);
  const popup = await openPopup(product, other);
  await waitForWords(popup, word('popup_restricted'));
  await popup.close();
  await other.close();
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
