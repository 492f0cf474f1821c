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

  test('turned off it leaves open pages, and turned on again it comes back to them', async () => {
    await setEnabled(product, false);
    await expect.poll(marked).toBe(0);
    await setEnabled(product, true);
    await expect.poll(marked).toBeGreaterThan(0);
    own = await product.openOwnPage('options.html');
  });

  test('a page fetched before it was asked for has its number on the icon', async () => {
    const next = `<!doctype html><meta charset="utf-8"><p>未来产业和京津冀</p>`;
    const ahead = `<script type="speculationrules">{"prerender":[{"urls":["/next"],"eagerness":"immediate"}]}</script>`;
    product.wire.put('/next', next);
    product.wire.put('/before', `${next}<a href="/next">…</a>${ahead}`);
    const other = await openPage(product, '/before');
    await waitForMarks(other);
    await expect.poll(() => product.wire.requests.some(({ url }) => url.endsWith('/next'))).toBe(true);
    await Promise.all([other.waitForNavigation(), other.click('a')]);
    const badge = () =>
      own.evaluate(`chrome.tabs.query({ url: '*://*/next' }).then(([{ id }]) =>
        chrome.action.getBadgeText({ tabId: id }))`);
    await expect.poll(badge).toBe('2');
    await other.close();
  });

  test('what has left the page is let go of, its shadow roots, too', async () => {
    const other = await openPage(product, '/?feed');
    await waitForMarks(other);
    const kept = await other.evaluateHandle(async () => {
      const hosts: WeakRef<Element>[] = [];
      const feed = document.body.appendChild(document.createElement('div'));
      for (let round = 0; round < 5; round++) {
        const host = document.createElement('x-item');
        host.attachShadow({ mode: 'open' }).innerHTML = '<p>未来产业</p>';
        feed.replaceChildren(host);
        hosts.push(new WeakRef(host));
        await new Promise((resolve) => setTimeout(resolve, 500));
      }
      feed.remove();
      return hosts;
    });
    const cdp = await other.createCDPSession();
    const left = async () => {
      await cdp.send('HeapProfiler.collectGarbage');
      return kept.evaluate((hosts) => hosts.filter((host) => host.deref() !== undefined).length);
    };
    await expect.poll(left).toBe(0);
    await other.close();
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

/** The same. */
async function setEnabled({ browser, origin }: Product, isEnabled: boolean): Promise<void> {
  const page = await browser.newPage();
  await page.goto('chrome://extensions');
  await page.evaluate(
    `new Promise((resolve) => chrome.management.setEnabled('${new URL(origin).host}', ${isEnabled}, resolve))`,
  );
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
