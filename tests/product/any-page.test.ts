import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { chooseEverywhere } from '../../scripts/drive/choose-everywhere.ts';
import { waitForMarks } from '../../scripts/drive/marks.ts';
import { openPage, openProduct, type Product } from '../harness/product.ts';

/** Pages as they come: frames of every kind, shadow roots, documents written anew. */
describe.each(['chromium', 'firefox'] as const)('any page in %s', (name) => {
  let product: Product;
  let own: Page;
  let page: Page;

  beforeAll(async () => {
    product = await openProduct(name);
    await chooseEverywhere(product);
    own = await product.openOwnPage('options.html');
    page = await openPage(product, '/');
    await waitForMarks(page);
  });
  afterAll(() => product?.close());

  const fill = (html: string) =>
    page.evaluate((source) => {
      document.body.innerHTML = source;
    }, html);

  test('frames without an address of their own are marked, late ones too (H13)', {
    timeout: 20_000,
  }, async () => {
    const tell =
      "onmessage = ({ source }) => source.postMessage(CSS.highlights.get('glossa-term')?.size, '*')";
    await fill(
      '<iframe width="500" height="120" srcdoc="<p>未来产业"></iframe>' +
        `<iframe width="500" height="120" sandbox="allow-scripts" srcdoc="<p>未来产业<script>${tell}</script>"></iframe>` +
        '<iframe width="500" height="120"></iframe><iframe width="100" height="40" srcdoc="<p>未来产业"></iframe>',
    );
    await page.evaluate(() => {
      document.querySelectorAll('iframe')[2]!.contentDocument!.body.innerHTML = '<p>未来产业';
      const plain = document.createElement('iframe');
      plain.width = '500';
      plain.src = URL.createObjectURL(new Blob(['未来产业'], { type: 'text/plain' }));
      document.body.append(plain);
    });
    // Asked through the page: a frame that goes while it is asked itself never answers.
    const painted = () =>
      page.evaluate(async () => {
        const sizeIn = (frame: HTMLIFrameElement) => {
          if (frame.contentDocument !== null)
            return (frame.contentWindow as typeof globalThis | null)?.CSS.highlights.get('glossa-term')?.size;
          return new Promise<number | undefined>((resolve) => {
            addEventListener('message', ({ data }) => resolve(data), { once: true });
            frame.contentWindow?.postMessage('', '*');
            setTimeout(resolve, 1_000);
          });
        };
        const sizes = await Promise.all([...document.querySelectorAll('iframe')].map(sizeIn));
        return sizes.filter((size) => size);
      });
    // Srcdoc, sandbox, about:blank and plain text; not the one too small to be read, nor the cards' own frames.
    await expect.poll(painted, { timeout: 20_000 }).toEqual([1, 1, 1, 1]);
  });

  test('open and closed shadow roots are marked, and the marks can be seen (H65, T61)', async () => {
    await fill('<div id="open"></div><div id="closed"></div>');
    await page.evaluate(() => {
      const line = '<p style="margin: 0; height: 40px">未来产业</p>';
      for (const mode of ['open', 'closed'] as const) {
        const root = document.querySelector(`#${mode}`)!.attachShadow({ mode });
        // The second of two is the same, and not painted.
        root.innerHTML = `<section>${line}${line}</section>`;
      }
    });
    const painted = () => page.evaluate(() => CSS.highlights.get('glossa-term')?.size ?? 0);
    await expect.poll(painted, { timeout: 20_000 }).toBe(2);
    for (const id of ['#open', '#closed']) {
      const box = (await (await page.$(id))!.boundingBox())!;
      const line = (y: number) => page.screenshot({ clip: { x: box.x, y, width: box.width, height: 40 } });
      const isAlike = async () => Buffer.from(await line(box.y)).equals(Buffer.from(await line(box.y + 40)));
      await expect.poll(isAlike, { timeout: 20_000 }).toBe(false);
    }
  });

  test('a swapped body, and a document written anew, are marked again (H10, H11, T61)', {
    timeout: 20_000,
  }, async () => {
    await page.evaluate(() => {
      const body = document.createElement('body');
      body.innerHTML = '<p>量子科技</p>';
      document.documentElement.replaceChild(body, document.body);
      history.pushState({}, '', '/?swapped');
    });
    const painted = () =>
      page.evaluate(() => [...(CSS.highlights.get('glossa-term') ?? [])].map(({ endOffset }) => endOffset));
    await expect.poll(painted, { timeout: 20_000 }).toEqual([4]);
    await page.evaluate(() => {
      document.open();
      document.write('<!doctype html><body><p>未来产业和量子科技');
      document.close();
    });
    await expect.poll(painted, { timeout: 20_000 }).toEqual([4, 9]);
    const hosts = () => page.$$eval('glossa-card', (all) => all.length);
    await expect.poll(hosts, { timeout: 20_000 }).toBe(1);
  });

  test('a page that comes back from the cache has its marks, and its number on the icon (T57)', async () => {
    await page.goto(`${product.wire.origin}/?first`);
    await waitForMarks(page);
    await expect.poll(badge, { timeout: 20_000 }).toMatch(/\d/);
    const number = await badge();
    await page.goto(`${product.wire.origin}/page.css`);
    await page.evaluate(() => history.back());
    await page.waitForFunction(() => location.search === '?first');
    // How many are painted depends on what was read first; the number counts them all.
    await waitForMarks(page);
    await expect.poll(badge, { timeout: 20_000 }).toBe(number);
  });

  /** What the icon says of the page in front. */
  async function badge(): Promise<string> {
    return own.evaluate(async (origin) => {
      const { tabs, action } = (globalThis as unknown as { browser?: Api }).browser ?? chrome;
      const tab = (await tabs.query({})).find(({ url }) => url?.startsWith(origin));
      return tab?.id === undefined ? '' : action.getBadgeText({ tabId: tab.id });
    }, product.wire.origin);
  }
});

interface Api {
  tabs: { query(filter: object): Promise<{ id?: number; url?: string }[]> };
  action: { getBadgeText(of: { tabId: number }): Promise<string> };
}

declare const chrome: Api;
