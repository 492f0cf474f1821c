import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { buttonSeen, liveRanges } from '../../lib/limits.ts';
import { askBackground } from '../../scripts/ask-background.ts';
import {
  chooseEverywhere,
  findCard,
  hoverMark,
  readMarks,
  selectText,
  untilDrawn,
  waitForMarks,
} from '../../scripts/drive.ts';
import { packageFolder } from '../../scripts/launch.ts';
import { clickBubble } from '../harness/bubble.ts';
import { openPage, openProduct, type Product } from '../harness/product.ts';

const line = '<p style="font-size: 20px; margin: 120px 40px">未来产业，量子科技和京津冀。</p>';

/** What a page may do to get a click on our button that the reader did not mean; run when the button is there. */
const lures: Record<string, string> = {
  'a click of a script': 'document.querySelector("glossa-card").click()',
  'an event that looks like a click': `document.querySelector("glossa-card").dispatchEvent(
    new MouseEvent("click", { bubbles: true, composed: true, clientX: at.x, clientY: at.y }))`,
  'a popover above it': `cover.popover = "manual"; document.body.append(cover); cover.showPopover()`,
  'a popover above it through which clicks fall': `cover.popover = "manual"; cover.style.pointerEvents = "none";
    document.body.append(cover); cover.showPopover()`,
  'a modal dialog': `const box = document.createElement("dialog"); box.append(cover); document.body.append(box); box.showModal()`,
  'a page too small to be seen': 'document.documentElement.style.zoom = ".01"',
  'a page without a box': 'document.documentElement.style.display = "none"',
  'our element thrown out': 'document.querySelector("glossa-card").remove()',
  'our element lowered': 'document.querySelector("glossa-card").hidePopover()',
  'our element put elsewhere': `const nook = document.createElement("div"); nook.hidden = true;
    document.body.append(nook); nook.append(document.querySelector("glossa-card"))`,
  'our element made to skip its content': 'document.documentElement.style.contentVisibility = "hidden"',
};

/** What pages do that looks like hiding the button, and hides nothing. */
const honest: Record<string, string> = {
  'a page enlarged by its style': `<style>html { zoom: 1.3 }</style>${line}`,
  'a faint body': `<style>body { opacity: .9; filter: contrast(1.1); transform: translateZ(0) }</style>${line}`,
  'a veil through which clicks fall': `${line}<div style="position: fixed; inset: 0; z-index: 2147483647;
    pointer-events: none; background: #0001"></div>`,
  'a modal dialog around the words': `<dialog>${line}</dialog><script>document.querySelector('dialog').showModal()</script>`,
};

/** Thirty thousand paragraphs a second. */
const storm = `<div id="box"></div><script>
  window.count = 0;
  setInterval(() => {
    const box = document.querySelector('#box');
    for (let at = 0; at < 300; at++, count++) {
      if (box.childNodes.length > 500) box.firstChild.remove();
      box.append(Object.assign(document.createElement('p'), { textContent: '未来产业' + count }));
    }
  }, 10);
</script>`;

/** In Chromium, whose clicks, updates and times a test can best command. */
describe('heavy and hostile pages', () => {
  const folder = mkdtempSync(join(tmpdir(), 'glossa-'));
  let product: Product;
  let own: Page;

  beforeAll(async () => {
    cpSync(packageFolder('chromium', 'test'), folder, { recursive: true });
    product = await openProduct('chromium', { folder });
    await chooseEverywhere(product, 'zh-CN');
    own = await product.openOwnPage('options.html');
    const isReady = async () => (await askBackground(own, 'corpus.state')).state === 'ready';
    await vi.waitUntil(isReady, { timeout: 50_000, interval: 200 });
  });
  afterAll(async () => {
    await product?.close();
    rmSync(folder, { recursive: true });
  });

  const openHtml = async (path: string, html: string) => {
    product.wire.put(path, html);
    return openPage(product, path);
  };
  const saved = async () => (await askBackground(own, 'highlight.listAll', null)).highlights.length;

  test.each(Object.entries(lures))('%s saves nothing (H44, T64)', async (name, lure) => {
    const before = await saved();
    const page = await openHtml('/lure', line);
    await waitForMarks(page);
    await selectText(page, '和京津冀');
    const at = await buttonPlace(page);
    await new Promise((resolve) => setTimeout(resolve, 2 * buttonSeen));
    await page.evaluate(
      (code, place) => {
        const cover = document.createElement('div');
        cover.style.cssText =
          'position: fixed; inset: 0; width: 100vw; height: 100vh; background: white; margin: 0';
        new Function('at', 'cover', code)(place, cover);
      },
      lure,
      at,
    );
    await new Promise((resolve) => setTimeout(resolve, 250));
    // A click of the mouse on a button in full view would be the reader's own.
    if (!/^a click|^an event/u.test(name)) await page.mouse.click(at.x, at.y);
    await new Promise((resolve) => setTimeout(resolve, 250));
    expect(await saved()).toBe(before);
    await page.close();
  });

  test('a popover that lies above it from the start saves nothing (H44, T64)', async () => {
    const before = await saved();
    const page = await openHtml('/lure', line);
    await waitForMarks(page);
    // Raised again and again, so that it is above ours whenever that comes.
    await page.evaluate(() => {
      const cover = document.createElement('div');
      cover.popover = 'manual';
      cover.style.cssText =
        'position: fixed; inset: 0; width: 100vw; height: 100vh; background: white; margin: 0; pointer-events: none';
      document.body.append(cover);
      const raise = () => {
        if (cover.matches(':popover-open')) cover.hidePopover();
        cover.showPopover();
        requestAnimationFrame(raise);
      };
      raise();
    });
    await selectText(page, '和京津冀');
    const at = await buttonPlace(page);
    await new Promise((resolve) => setTimeout(resolve, 2 * buttonSeen));
    await page.mouse.click(at.x, at.y);
    await new Promise((resolve) => setTimeout(resolve, 250));
    expect(await saved()).toBe(before);
    await page.close();
  });

  test.each(Object.entries(honest))('%s does not keep a reader from saving', async (_, html) => {
    const before = await saved();
    const page = await openHtml('/honest', html);
    await waitForMarks(page);
    await selectText(page, '和京津冀');
    await clickBubble(page, '收藏');
    await expect.poll(saved).toBe(before + 1);
    await page.close();
  });

  test('a button seen for a second saves (H44, T64)', async () => {
    const before = await saved();
    const page = await openHtml('/lure', line);
    await waitForMarks(page);
    await selectText(page, '和京津冀');
    const at = await buttonPlace(page);
    await new Promise((resolve) => setTimeout(resolve, 2 * buttonSeen));
    await untilDrawn(page);
    await page.mouse.click(at.x, at.y);
    await expect.poll(saved).toBe(before + 1);
    await page.close();
  });

  test('a button that comes under the pointer saves nothing (H44, T64)', async () => {
    const page = await openHtml('/lure', line);
    await waitForMarks(page);
    await selectText(page, '和京津冀');
    const at = await buttonPlace(page);
    const clickAtOnce = async () => {
      // Ends the selection, and with it the bubble.
      await page.mouse.click(2, 2);
      await expect.poll(() => page.evaluate(() => String(getSelection()))).toBe('');
      const before = await saved();
      const start = Date.now();
      await selectText(page, '和京津冀');
      await new Promise((resolve) => setTimeout(resolve, 100));
      await page.mouse.click(at.x, at.y);
      const isQuick = Date.now() - start < buttonSeen;
      await new Promise((resolve) => setTimeout(resolve, 500));
      // A click on the button leaves the selection; one beside it, before the button came, does not.
      const isHit = (await page.evaluate(() => String(getSelection()))) !== '';
      return isQuick && isHit ? { more: (await saved()) - before } : null;
    };
    // Too late or too early is once more.
    expect(await vi.waitUntil(clickAtOnce, { timeout: 60_000 })).toEqual({ more: 0 });
    await page.close();
  });

  test('of a hundred thousand paragraphs those in view are marked, and a few beyond (H61, T58)', async () => {
    const page = await openHtml(
      '/long',
      `<meta charset="utf-8">${'<p>未来产业在这里。</p>'.repeat(100_000)}`,
    );
    await waitForMarks(page);
    const ranges = () =>
      page.evaluate(() => [...CSS.highlights.values()].reduce((sum, { size }) => sum + size, 0));
    expect(await ranges()).toBeLessThanOrEqual(liveRanges);
    await page.evaluate(() => scrollTo({ top: document.body.scrollHeight / 2, behavior: 'instant' }));
    const inView = async () =>
      (await readMarks(page, 'glossa-term')).some(({ y }) => y > 0 && y < innerHeightOf);
    await expect.poll(inView).toBe(true);
    expect(await ranges()).toBeLessThanOrEqual(liveRanges);
    await page.close();
  });

  test('a page that changes without end is left alone, and keeps most of its pace (H62, T60)', async () => {
    product.wire.put('/storm', storm);
    await own.evaluate(
      `chrome.storage.local.set({ settings: { mode: 'everywhere', language: 'zh-CN', mutedSites: ['calm.test'] } })`,
    );
    const alone = await openPage(product, '/storm');
    const isPaused = () =>
      own.evaluate(`chrome.tabs.query({ url: '*://*/storm' }).then(([tab]) => chrome.tabs.sendMessage(
        tab.id, { question: 'page.summary', id: 'summary', args: [] }, { frameId: 0 })).then(({ value }) => value?.paused)`);
    await expect.poll(isPaused).toBe(true);
    await alone.close();
    // Side by side, each in a process of its own: whatever else the machine does, they share it alike.
    const sites = ['storm.test', 'calm.test'];
    const frames = sites.map(
      (site) => `<iframe width="400" height="300" src="http://${site}/storm"></iframe>`,
    );
    const page = await openHtml('/storms', frames.join(''));
    const both = await Promise.all(sites.map((site) => page.waitForFrame((one) => one.url().includes(site))));
    const counts = () => Promise.all(both.map((frame) => frame.evaluate('count') as Promise<number>));
    /** What part of the other's pace the watched page has, for two seconds. */
    const pace = async () => {
      const before = await counts();
      await new Promise((resolve) => setTimeout(resolve, 2_000));
      const [watched = 0, calm = 0] = (await counts()).map((count, at) => count - before[at]!);
      return watched / calm;
    };
    // Glossa looks again now and then, ever more seldom.
    await expect.poll(pace).toBeGreaterThan(0.75);
    await page.close();
    await chooseEverywhere(product, 'zh-CN');
  });

  test('scrolling on without end holds on to nothing (H63)', async () => {
    const page = await openHtml('/endless', '<div id="box"></div>');
    const heap = async () => {
      const session = await page.createCDPSession();
      await session.send('HeapProfiler.collectGarbage');
      await session.detach();
      return (await page.metrics()).JSHeapUsedSize ?? 0;
    };
    const grow = (screens: number) =>
      page.evaluate(async (count) => {
        for (let at = 0; at < count; at++) {
          const screen = document.createElement('section');
          screen.innerHTML = '<p style="height: 40px">未来产业和量子科技。</p>'.repeat(20);
          document.body.append(screen);
          if (document.body.childElementCount > 20) document.body.firstElementChild?.remove();
          scrollTo(0, document.body.scrollHeight);
          await new Promise((resolve) => setTimeout(resolve, 20));
        }
      }, screens);
    await grow(40);
    const before = await heap();
    await grow(200);
    expect((await heap()) - before).toBeLessThan(10_000_000);
    await expect.poll(async () => (await readMarks(page, 'glossa-term')).length).toBeGreaterThan(0);
    await page.close();
  });

  test('fifty frames are marked, those too small to be read left alone (H13)', async () => {
    const frame = (width: number) => `<iframe width="${width}" height="100" srcdoc="<p>未来产业"></iframe>`;
    const page = await openHtml('/frames', frame(240).repeat(40) + frame(100).repeat(10));
    // Asked through the page: of so many frames at once Puppeteer loses some.
    const painted = () =>
      page.$$eval('iframe', (frames) =>
        frames
          .map(({ contentWindow }) => (contentWindow as typeof globalThis | null)?.CSS)
          .reduce((sum, css) => sum + (css?.highlights.get('glossa-term')?.size ?? 0), 0),
      );
    await expect.poll(painted).toBe(40);
    await page.close();
  });

  test('an update while the card is open closes it, and the next hover answers (H06, T46, T56)', async () => {
    const page = await openHtml('/update', line);
    await waitForMarks(page);
    await hoverMark(page, '量子科技');
    await findCard(page, '量子科技');
    const file = join(folder, 'manifest.json');
    const manifest = JSON.parse(readFileSync(file, 'utf8'));
    writeFileSync(file, JSON.stringify({ ...manifest, version: '99.0.0' }));
    await product.browser.installExtension(folder);
    own = await product.openOwnPage('options.html');
    await expect.poll(() => askBackground(own, 'diag.ping')).toBe('99.0.0');
    await page.bringToFront();
    await page.mouse.move(2, 2);
    const open = () => page.evaluate(() => document.querySelectorAll('glossa-card:popover-open').length);
    await expect.poll(open).toBe(0);
    const again = async () => {
      await hoverMark(page, '量子科技').catch(() => null);
      await new Promise((resolve) => setTimeout(resolve, 700));
      return open();
    };
    await expect.poll(again).toBe(1);
    expect(await page.$$eval('glossa-card', (all) => all.length)).toBe(1);
  });

  test('caused no error', () => {
    // What Chromium says where a page hides itself by that property.
    const lines = product.consoleLines.filter((text) => !text.includes('hidden by content-visibility'));
    expect(lines).toEqual([]);
  });
});

const innerHeightOf = 860;

/** The middle of the first button of ours on the page, once it is there. */
async function buttonPlace(page: Page): Promise<{ x: number; y: number }> {
  const found = await page.waitForFunction(
    () => {
      const host = document.querySelector('glossa-card');
      for (let y = 2; host && y < innerHeight; y += 3)
        for (let x = 2; x < innerWidth; x += 3) {
          if (document.elementFromPoint(x, y) === host) return { x: x + 14, y: y + 12 };
        }
      return null;
    },
    { polling: 30 },
  );
  return (await found.jsonValue()) ?? { x: 0, y: 0 };
}
