import type { Page } from 'puppeteer-core';
import { describe, expect, test } from 'vitest';
import { liveRanges } from '../../lib/limits.ts';
import { askBackground } from '../../scripts/ask-background.ts';
import { findCard } from '../../scripts/drive/card.ts';
import { chooseEverywhere } from '../../scripts/drive/choose-everywhere.ts';
import { hoverMark, readMarks, waitForMarks } from '../../scripts/drive/marks.ts';
import { waitForWords } from '../../scripts/toolbar-popup.ts';
import { temporaryFolder } from '../harness/disk-files.ts';
import { copyPackage, errorsIn, updatePackage } from '../harness/package-copy.ts';
import { countsOf, summaryOf } from '../harness/page-summary.ts';
import { openPage, openProduct, openReady, type Product } from '../harness/product.ts';
import { share } from '../harness/share.ts';
import { word } from '../harness/word.ts';

const line = '<p style="font-size: 20px; margin: 120px 40px">未来产业，量子科技和京津冀。</p>';

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

describe.each(['chromium', 'firefox'] as const)('heavy pages in %s', (name) => {
  const folder = temporaryFolder();
  let product: Product;
  let own: Page;

  const begin = async () => {
    copyPackage(name, folder);
    product = await openProduct(name, { folder });
    await chooseEverywhere(product, 'zh-CN');
    own = await openReady(product);
  };
  share(begin, () => product?.close());

  const openHtml = async (path: string, html: string) => {
    product.wire.put(path, `<meta charset="utf-8">${html}`);
    return openPage(product, path);
  };
  const ranges = (page: Page) =>
    page.evaluate(() => [...CSS.highlights.values()].reduce((sum, { size }) => sum + size, 0));
  const isMarkedInView = async (page: Page) =>
    (await readMarks(page, 'glossa-term')).some(({ y }) => y > 0 && y < 860);

  test('of a hundred thousand paragraphs those in view are marked, and a few beyond (H61, T58)', async () => {
    const page = await openHtml('/long', '<p>未来产业在这里。</p>'.repeat(100_000));
    await waitForMarks(page);
    expect(await ranges(page)).toBeLessThanOrEqual(liveRanges);
    await page.evaluate(() => scrollTo({ top: document.body.scrollHeight / 2, behavior: 'instant' }));
    await expect.poll(() => isMarkedInView(page)).toBe(true);
    expect(await ranges(page)).toBeLessThanOrEqual(liveRanges);
    await expect.poll(() => countsOf(own, '/long')).toEqual([100_000]);
    await page.close();
  });

  test('a text of ten million characters in one node is marked (H61)', async () => {
    const page = await openHtml('/vast', '<p>');
    await page.evaluate(() => {
      const line = '这里有一句话说到未来产业，后面还有别的。';
      document.querySelector('p')!.append(line.repeat(10_000_000 / line.length));
    });
    await expect.poll(() => isMarkedInView(page)).toBe(true);
    await expect.poll(() => countsOf(own, '/vast')).toEqual([500_000]);
    expect(await ranges(page)).toBeLessThanOrEqual(liveRanges);
    await page.close();
  });

  test('what stands two thousand elements deep is marked (H61)', async () => {
    const page = await openHtml('/deep', '<p>');
    await page.evaluate(() => {
      let inner = document.querySelector('p')!;
      for (let depth = 0; depth < 2_000; depth++) inner = inner.appendChild(document.createElement('p'));
      inner.append('量子科技');
      document.body.append('未来产业');
    });
    await expect.poll(() => countsOf(own, '/deep')).toEqual([1, 1]);
    await page.close();
  });

  test('a page that changes without end is left alone, and keeps most of its pace (H62, T60)', async () => {
    product.wire.put('/storm', storm);
    await own.evaluate(
      `(globalThis.browser ?? chrome).storage.local.set({ settings: { mode: 'everywhere', language: 'zh-CN', mutedSites: ['calm.test'] } })`,
    );
    const alone = await openPage(product, '/storm');
    const isPaused = async () => (await summaryOf(own, '/storm'))?.paused;
    await expect.poll(isPaused).toBe(true);
    // In a tab of its own the panel speaks of the tab in front, as it does beside it.
    const panel = await product.openOwnPage('sidepanel.html');
    await alone.bringToFront();
    await waitForWords(panel, word('popup_storm'));
    await panel.close();
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

  // Only Chromium tells what memory a page has.
  if (name === 'chromium')
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
    await updatePackage(product, folder, '99.0.0');
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

  test('caused no error', { retry: 0 }, () => {
    expect(errorsIn(product)).toEqual([]);
  });
});
