import type { Page } from 'puppeteer-core';
import { describe, expect, test, vi } from 'vitest';
import { buttonSeen } from '../../lib/limits.ts';
import { askBackground } from '../../scripts/ask-background.ts';
import { chooseEverywhere } from '../../scripts/drive/choose-everywhere.ts';
import { waitForMarks } from '../../scripts/drive/marks.ts';
import { selectText, untilDrawn } from '../../scripts/drive/saving.ts';
import { clickBubble } from '../harness/bubble.ts';
import { openPage, openReady, type Product } from '../harness/product.ts';
import { shareProduct } from '../harness/share.ts';

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

/** In Chromium, whose clicks a test can best command. */
describe('pages that lure', () => {
  let product: Product;
  let own: Page;

  shareProduct('chromium', async (opened) => {
    product = opened;
    await chooseEverywhere(product, 'zh-CN');
    own = await openReady(product);
  });

  const openHtml = async (path: string, html: string) => {
    product.wire.put(path, html);
    return openPage(product, path);
  };
  const saved = async () => (await askBackground(own, 'highlight.listAll', null)).highlights.length;

  /** A page on which the button has been seen for long enough, and where it stands. */
  const offered = async () => {
    const page = await openHtml('/lure', line);
    await waitForMarks(page);
    await selectText(page, '和京津冀');
    const at = await buttonPlace(page);
    await new Promise((resolve) => setTimeout(resolve, 2 * buttonSeen));
    return { page, at };
  };

  test.each(Object.entries(lures))('%s saves nothing (H44, T64)', async (name, lure) => {
    const before = await saved();
    const { page, at } = await offered();
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
    const { page, at } = await offered();
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

  test('caused no error', { retry: 0 }, () => {
    // What Chromium says where a page hides itself by that property.
    const lines = product.consoleLines.filter((text) => !text.includes('hidden by content-visibility'));
    expect(lines).toEqual([]);
  });
});

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
