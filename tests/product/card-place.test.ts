import { inflateSync } from 'node:zlib';
import type { CDPSession, Frame, Page } from 'puppeteer-core';
import { describe, expect, test, vi } from 'vitest';
import { findCard, leaveCard, pressInCard, waitForCard } from '../../scripts/drive/card.ts';
import { chooseEverywhere } from '../../scripts/drive/choose-everywhere.ts';
import { hoverMark, waitForMarks } from '../../scripts/drive/marks.ts';
import { openPage, type Product } from '../harness/product.ts';
import { shareProduct } from '../harness/share.ts';

const term = '量子科技';
const paragraph = (style: string) => `<p style="font-size: 20px; margin: 40px; ${style}">${term}。</p>`;

describe.each(['chromium', 'firefox'] as const)('marks and card in %s', (name) => {
  let product: Product;

  shareProduct(name, async (opened) => {
    product = opened;
    await chooseEverywhere(product, 'zh-CN');
  });

  const open = async (path: string, html: string): Promise<Page> => {
    product.wire.put(path, html);
    const page = await openPage(product, path);
    await waitForMarks(page);
    return page;
  };

  // Only Chromium lets a test choose paper and the system's colours, and use two fingers.
  const inChromium = test.runIf(name === 'chromium');

  inChromium('are gone while the page is laid out for paper', async () => {
    const page = await open('/paper', paragraph(''));
    const line = () =>
      page.$eval('p', (words) => getComputedStyle(words, '::highlight(glossa-term)').textDecorationLine);
    expect(await line()).toBe('underline');
    await hoverMark(page, term);
    await waitForCard(page, term);
    await page.emulateMediaType('print');
    expect(await line()).toBe('none');
    const shown = () => page.$eval('glossa-card', (host) => getComputedStyle(host).display);
    await expect.poll(shown).toBe('none');
    await page.close();
  });

  // Chromium parts the text of a print where a highlight begins, though it draws none.
  test.runIf(name === 'firefox')('do not print', async () => {
    const page = await open('/print', paragraph(''));
    const printed = async () => unpackedLength(await page.pdf());
    const marked = await printed();
    await page.evaluate(() => {
      CSS.highlights.clear();
      document.querySelector('glossa-card')?.remove();
    });
    expect(await printed()).toBe(marked);
    await page.$eval('p', (words) => words.style.setProperty('text-decoration', 'underline'));
    expect(await printed()).not.toBe(marked);
    await page.close();
  });

  inChromium('take the system’s own colours where the reader has chosen them', async () => {
    const page = await open('/contrast', `${paragraph('')}<p id="link" style="color: LinkText">.</p>`);
    const colours = () =>
      page.evaluate(() => [
        getComputedStyle(document.querySelector('p')!, '::highlight(glossa-term)').textDecorationColor,
        getComputedStyle(document.querySelector('#link')!).color,
      ]);
    const [before, link] = await colours();
    expect(before).not.toBe(link);
    const session = await page.createCDPSession();
    const features = [{ name: 'forced-colors', value: 'active' }];
    await session.send('Emulation.setEmulatedMedia', { features });
    await expect.poll(async () => new Set(await colours()).size).toBe(1);
    await page.close();
  });

  test.each([
    ['above a term at the bottom', 'position: absolute; bottom: 0; left: 0'],
    ['within the page in its lower right corner', 'position: absolute; bottom: 0; right: 0'],
    ['within the page in its upper right corner', 'position: absolute; top: 0; right: 0'],
    ['within the page in its upper left corner', 'position: absolute; top: -30px; left: -30px'],
    ['by a term that runs from right to left', 'direction: rtl'],
    ['by a term that runs downwards', 'writing-mode: vertical-rl'],
    ['on a page that runs from right to left', '', 'direction: rtl'],
    ['on a page enlarged by half', '', 'zoom: 1.5'],
    ['on a page made smaller', '', 'zoom: 0.6'],
  ])('the whole card stands %s', async (what, style, ofPage = '') => {
    const html = `<style>html { ${ofPage} }</style>${paragraph(style)}`;
    const page = await open(`/place/${encodeURIComponent(what)}`, html);
    await standsWhole(page, { left: 0, top: 0, right: 1180, bottom: 860 });
    await page.close();
  });

  inChromium('the card stands within what is seen of a page that was enlarged with two fingers', async () => {
    const page = await open('/pinch', paragraph('margin-left: 300px'));
    const session: CDPSession = await page.createCDPSession();
    await session.send('Emulation.setPageScaleFactor', { pageScaleFactor: 1.5 });
    await expect.poll(() => page.evaluate(() => visualViewport?.scale)).toBe(1.5);
    await hoverMark(page, term);
    await findCard(page, term);
    const seen = await page.evaluate(() => {
      const { offsetLeft: left, offsetTop: top, width, height } = visualViewport!;
      return { left, top, right: left + width, bottom: top + height };
    });
    await expectWithin(page, seen);
    await page.close();
  });

  test('in a frame that reaches beyond the window the card stands within the window', async () => {
    const frame = 'position: absolute; top: 0; left: 0; width: 900px; height: 3000px; border: 0';
    product.wire.put('/tall-frame', paragraph('position: absolute; top: 720px; left: 0'));
    product.wire.put('/around', `<iframe style="${frame}" src="http://frames.test/tall-frame"></iframe>`);
    const page = await openPage(product, '/around');
    const inner = await vi.waitUntil(() => page.frames().find((one) => one.url().includes('frames.test')));
    await inner.waitForFunction(() => CSS.highlights.get('glossa-term')?.size === 1, { polling: 50 });
    // The frame begins where the page does.
    await page.mouse.move(100, 700);
    await page.mouse.move(100, 775, { steps: 4 });
    await findCard(page, term);
    await expectWithin(inner, { left: 0, top: 0, right: 900, bottom: 860 });
    await page.close();
  });

  test('a pinned card stays within the page when its window is made narrower', async () => {
    const page = await open('/narrow', paragraph('margin-left: 700px'));
    await hoverMark(page, term);
    const card = await waitForCard(page, term);
    await pressInCard(card, '更多');
    await pressInCard(card, '固定这张卡片');
    const { width, height } = page.viewport()!;
    await page.setViewport({ width: 600, height });
    await expect.poll(async () => (await boxOfCard(page))?.right).toBeLessThanOrEqual(600);
    expect(((await boxOfCard(page))?.left ?? -1) >= 0).toBe(true);
    await page.setViewport({ width, height });
    await page.close();
  });

  /** The card of the page's term covers neither the term nor leaves the view. */
  const standsWhole = async (page: Page, view: Box): Promise<void> => {
    const { x, y } = await hoverMark(page, term);
    const card = await waitForCard(page, term);
    const size = await card.evaluate(() => ({ width: innerWidth, height: innerHeight }));
    // As wide as ever inside, however much the page enlarges it.
    expect(size.width).toBeGreaterThan(360);
    const box = await expectWithin(page, view);
    expect(box.right - box.left).toBeGreaterThan(size.width - 16);
    expect(box.bottom - box.top).toBeGreaterThan(size.height - 16);
    const under = await page.evaluate((...point) => document.elementFromPoint(...point)?.localName, x, y);
    expect(under).toBe('p');
    await leaveCard(page);
  };

  const expectWithin = async (page: Page | Frame, view: Box): Promise<Box> => {
    const box = (await vi.waitUntil(() => boxOfCard(page), { timeout: 60_000 }))!;
    expect(box.left).toBeGreaterThanOrEqual(view.left);
    expect(box.top).toBeGreaterThanOrEqual(view.top);
    expect(box.right).toBeLessThanOrEqual(view.right);
    expect(box.bottom).toBeLessThanOrEqual(view.bottom);
    return box;
  };
});

/** How much a PDF holds, unpacked: the time told in it always has as many digits, and packs now shorter, now longer. */
function unpackedLength(pdf: Uint8Array): number {
  const streams = Buffer.from(pdf)
    .toString('latin1')
    .matchAll(/stream\r?\n(.*?)\r?\nendstream/gsu);
  const unpacked = Array.from(streams, ([, packed = '']) => inflateSync(Buffer.from(packed, 'latin1')));
  return unpacked.reduce((sum, { length }) => sum + length, 0);
}

interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** Where our element is found when the page is felt point by point, for its shadow root is closed; null where it is not. */
function boxOfCard(page: Page | Frame): Promise<Box | null> {
  return page.evaluate(() => {
    const host = document.querySelector('glossa-card');
    const [xs, ys]: number[][] = [[], []];
    for (let y = 1; host && y < innerHeight; y += 6) {
      for (let x = 1; x < innerWidth; x += 6) {
        if (document.elementFromPoint(x, y) !== host) continue;
        xs!.push(x);
        ys!.push(y);
      }
    }
    if (xs!.length === 0) return null;
    const [left, top] = [Math.min(...xs!), Math.min(...ys!)];
    return { left, top, right: Math.max(...xs!), bottom: Math.max(...ys!) };
  });
}
