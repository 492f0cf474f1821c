import type { Page } from 'puppeteer-core';
import { describe, expect, test } from 'vitest';
import { askBackground } from '../../scripts/ask-background.ts';
import { chooseEverywhere } from '../../scripts/drive/choose-everywhere.ts';
import { readMarks } from '../../scripts/drive/marks.ts';
import { pressSave, selectText } from '../../scripts/drive/saving.ts';
import { summaryOf } from '../harness/page-summary.ts';
import { openPage, openReady, type Product } from '../harness/product.ts';
import { shareProduct } from '../harness/share.ts';

const html = `<!doctype html><meta charset="utf-8"><title>Quiet</title>
  <p>The quick brown fox jumps over the lazy dog.</p><p id="last">It rains.</p>`;

/** Most pages show no sign of a term: only the scout is there until something is wanted. */
describe.each(['chromium', 'firefox'] as const)('pages without signs of terms in %s', (name) => {
  let product: Product;
  let own: Page;

  shareProduct(name, async (opened) => {
    product = opened;
    await chooseEverywhere(product, 'zh-CN');
    own = await openReady(product);
  });

  const open = (path: string) => {
    product.wire.put(path, html);
    return openPage(product, path);
  };
  /** What is painted in the document and its shadow roots. */
  const painted = (page: Page) =>
    page.evaluate(() =>
      [...(CSS.highlights.get('glossa-term') ?? [])].map(({ startContainer, startOffset, endOffset }) =>
        (startContainer as Text).data.slice(startOffset, endOffset),
      ),
    );
  const kept = async (page: Page) => (await readMarks(page, 'glossa-saved')).map(({ text }) => text);

  test('are marked where terms come, to a frame and a shadow root, too', async () => {
    const page = await open('/quiet-grows');
    await page.$eval('#last', (last) => {
      last.append('说的是未来产业');
      const host = document.body.appendChild(document.createElement('div'));
      host.attachShadow({ mode: 'open' }).innerHTML = '<p>量子科技</p>';
      const frame = document.createElement('iframe');
      frame.srcdoc = '<p>In the frame</p>';
      frame.onload = () => frame.contentDocument?.body.append('京津冀');
      document.body.append(frame);
    });
    await expect.poll(() => painted(page)).toContain('未来产业');
    await expect.poll(() => painted(page)).toContain('量子科技');
    await expect
      .poll(() =>
        page
          .frames()
          .find((frame) => frame !== page.mainFrame())!
          .evaluate(() => CSS.highlights.size),
      )
      .toBeGreaterThan(0);
    await page.close();
  });

  test('let the reader keep what is selected, and show it again', async () => {
    const page = await open('/quiet-kept');
    await selectText(page, 'brown fox');
    await pressSave(page);
    await expect.poll(() => kept(page)).toEqual(['brown fox']);
    await page.reload();
    await expect.poll(() => kept(page)).toEqual(['brown fox']);
    const { highlights } = await askBackground(own, 'highlight.listAll', null);
    expect(highlights.map(({ quote }) => quote.exact)).toContain('brown fox');
    await page.close();
  });

  test('say that nothing stands on them', async () => {
    const page = await open('/quiet-asked');
    await expect.poll(() => summaryOf(own, '/quiet-asked')).toMatchObject({ terms: [], paused: false });
    await page.close();
  });

  test('begin to be marked while a frame in them is written to without end', async () => {
    const pause = (paused: boolean) =>
      own.evaluate(`(async ({ storage }) => {
        const { settings } = await storage.local.get('settings');
        await storage.local.set({ settings: { ...settings, paused: ${paused} } });
      })((globalThis.browser ?? chrome))`);
    await pause(true);
    const page = await open('/quiet-endless');
    await page.$eval('#last', (last) => {
      last.append('说的是未来产业');
      const frame = document.body.appendChild(document.createElement('iframe'));
      frame.contentDocument!.open();
      frame.contentDocument!.write('<p>量子科技</p>');
    });
    await pause(false);
    await expect.poll(() => painted(page)).toEqual(['未来产业']);
    const inFrame = () => document.querySelector('iframe')!.contentWindow as unknown as typeof globalThis;
    const inner = await page.evaluateHandle(inFrame);
    await expect.poll(() => inner.evaluate((frame) => frame.CSS.highlights.size)).toBeGreaterThan(0);
    await page.close();
  });
});
