import type { Page } from 'puppeteer-core';
import { describe, expect, test } from 'vitest';
import { askBackground } from '../../scripts/ask-background.ts';
import { chooseEverywhere } from '../../scripts/drive/choose-everywhere.ts';
import { readMarks, waitForMarks } from '../../scripts/drive/marks.ts';
import { type ContentWorld, enterContent } from '../harness/content-world.ts';
import { temporaryFolder } from '../harness/disk-files.ts';
import { copyPackage, errorsIn, updatePackage } from '../harness/package-copy.ts';
import { openPage, openProduct, type Product } from '../harness/product.ts';
import { share } from '../harness/share.ts';

/** In Chromium, which alone lets a test update an extension, take its permission, and enter its isolated world. */
describe('Glossa in open pages', () => {
  // A copy, for the update changes it.
  const folder = temporaryFolder();
  let product: Product;
  let own: Page;
  let page: Page;
  let content: ContentWorld;

  const begin = async () => {
    copyPackage('chromium', folder);
    product = await openProduct('chromium', { folder });
    await chooseEverywhere(product);
    own = await product.openOwnPage('options.html');
    page = await product.browser.newPage();
    content = await enterContent(page);
    await page.goto(`${product.wire.origin}/`);
    await waitForMarks(page);
  };
  share(begin, () => product?.close());

  const marked = async () => (await readMarks(page, 'glossa-term')).length;

  test('a page’s process may ask nothing that is not a page’s (H30, T41)', async () => {
    const said =
      await content(`Promise.all(['search.query', 'term.card', 'highlight.listAll', 'document.list'].map((question) =>
      chrome.runtime.sendMessage({ question, id: question.replace('.', '-'), args: /y|d$/.test(question) ? ['未来产业'] : [] })
    )).then((answers) => answers.map(({ ok, code }) => ok || code))`);
    expect(said).toEqual(['denied', 'denied', 'denied', 'denied']);
  });

  test('a page’s process cannot read what is stored (H33)', async () => {
    expect(await content('chrome.storage.local.get(null).then(() => "read", String)')).toContain(
      'not allowed',
    );
  });

  test('a flooding page is slowed down, and the popup still answered (H34, T44)', async () => {
    const flood = content(`Promise.all(Array.from({ length: 1000 }, (_, n) =>
      chrome.runtime.sendMessage({ question: 'diag.ping', id: 'flood-' + n, args: [] })
    )).then((answers) => answers.filter(({ code }) => code === 'busy').length)`);
    const answer = await askBackground(own, 'search.query', '未来产业');
    expect(answer.terms[0]?.term.form).toBe('未来产业');
    expect(await flood).toBeGreaterThan(500);
  });

  test('the marks go with the permission, and come back with it (T55)', async () => {
    await setHostAccess(product, 'ON_CLICK');
    await expect.poll(marked).toBe(0);
    await setHostAccess(product, 'ON_ALL_SITES');
    await expect.poll(marked).toBeGreaterThan(0);
  });

  test('an update takes over open pages without a second card or a second mark (H06, T46)', async () => {
    const second = await openPage(product, '/?second');
    await waitForMarks(second);
    await updatePackage(product, folder, '99.0.0');
    own = await product.openOwnPage('options.html');
    await expect.poll(() => askBackground(own, 'diag.ping')).toBe('99.0.0');
    // Only the new copy of the content script can be heard by the new background.
    await expect.poll(() => answeringTabs(own)).toBe(2);
    await expect.poll(marked).toBeGreaterThan(0);
    const doubled = async () => {
      const places = (await readMarks(page, 'glossa-term')).map((mark) => JSON.stringify(mark));
      return places.length - new Set(places).size;
    };
    await expect.poll(doubled).toBe(0);
    for (const one of [page, second])
      await expect.poll(async () => (await one.$$('glossa-card')).length).toBeLessThanOrEqual(1);
  });

  test('caused no error', { retry: 0 }, () => {
    expect(errorsIn(product)).toEqual([]);
  });
});

/** As the reader does in the browser's own settings. */
async function setHostAccess(
  { browser, origin }: Product,
  hostAccess: 'ON_CLICK' | 'ON_ALL_SITES',
): Promise<void> {
  const page = await browser.newPage();
  await page.goto('chrome://extensions');
  const update = JSON.stringify({ extensionId: new URL(origin).host, hostAccess });
  await page.evaluate(`chrome.developerPrivate.updateExtensionConfiguration(${update})`);
  await page.close();
}

/** How many tabs have a content script that answers. */
function answeringTabs(own: Page): Promise<number> {
  return own.evaluate(`chrome.tabs.query({ url: '*://127.0.0.1/*' }).then(async (tabs) => {
    const question = { question: 'page.summary', id: 'summary', args: [] };
    const answers = await Promise.all(tabs.map(({ id }) => chrome.tabs.sendMessage(id, question).catch(() => null)));
    return answers.filter((answer) => answer?.ok).length;
  })`) as Promise<number>;
}
