import type { Page } from 'puppeteer-core';
import { describe, expect, test } from 'vitest';
import { chooseEverywhere } from '../../scripts/drive/choose-everywhere.ts';
import { readMarks, waitForMarks } from '../../scripts/drive/marks.ts';
import { countsOf } from '../harness/page-summary.ts';
import { openPage, openReady, type Product } from '../harness/product.ts';
import { shareProduct } from '../harness/share.ts';

const height = 860;

/** Pages that grow, say something else, become editors, or are put out of memory. */
describe.each(['chromium', 'firefox'] as const)('pages that change in %s', (name) => {
  let product: Product;
  let own: Page;

  shareProduct(name, async (opened) => {
    product = opened;
    await chooseEverywhere(product, 'zh-CN');
    own = await openReady(product);
  });

  const openHtml = async (path: string, html: string) => {
    product.wire.put(path, `<!doctype html><meta charset="utf-8">${html}`);
    return openPage(product, path);
  };
  const painted = async (page: Page) => (await readMarks(page, 'glossa-term')).map(({ text }) => text);
  /** One a screenful, counted in whole lines of 56 pixels: the last may stand in the line above the view. */
  const inView = async (page: Page) =>
    (await readMarks(page, 'glossa-term')).some(({ y }) => y > -56 && y < height);

  test('what comes while the reader scrolls on is marked in view', async () => {
    const page = await openHtml('/endless', '<body>');
    await page.evaluate(async () => {
      for (let screens = 0; screens < 60; screens++) {
        const section = document.createElement('section');
        section.innerHTML = '<p style="height: 40px">未来产业和量子科技。</p>'.repeat(20);
        document.body.append(section);
        if (document.body.childElementCount > 20) document.body.firstElementChild?.remove();
        scrollTo({ top: document.body.scrollHeight, behavior: 'instant' });
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
    });
    await expect.poll(() => inView(page)).toBe(true);
    await expect.poll(() => countsOf(own, '/endless')).toEqual([400, 400]);
    await page.close();
  });

  test('text that is replaced in place has the marks of what it says now', async () => {
    const page = await openHtml('/replaced', '<p>未来产业</p><p>京津冀</p>');
    await expect.poll(() => painted(page)).toEqual(['未来产业', '京津冀']);
    const say = (text: string) =>
      page.$eval(
        'p',
        (line, words) => {
          (line.firstChild as Text).data = words;
        },
        text,
      );
    await say('量子科技');
    await expect.poll(() => painted(page)).toEqual(['量子科技', '京津冀']);
    await say('没有');
    await expect.poll(() => painted(page)).toEqual(['京津冀']);
    await say('未来');
    await page.$eval('p', (line) => line.append('产业'));
    await expect.poll(() => painted(page)).toEqual(['未来产业', '京津冀']);
    await page.close();
  });

  test('a page that is made one editor loses its marks, and has them again afterwards (H41)', async () => {
    const page = await openHtml('/design', '<p>未来产业和量子科技。</p>');
    const design = (mode: 'on' | 'off') =>
      page.evaluate((to) => {
        document.designMode = to;
      }, mode);
    await expect.poll(() => painted(page)).toEqual(['未来产业', '量子科技']);
    await design('on');
    await expect.poll(() => painted(page)).toEqual([]);
    await page.click('p');
    await page.keyboard.press('End');
    await page.keyboard.type('AI and 4G');
    await expect
      .poll(() => page.$eval('p', (line) => line.textContent))
      .toBe('未来产业和量子科技。AI and 4G');
    expect(await painted(page)).toEqual([]);
    await design('off');
    await expect.poll(() => painted(page)).toEqual(['未来产业', '量子科技', '4G']);
    await page.close();
  });

  test('a tab whose page was put out of memory has its marks when it comes back (T57)', async () => {
    const page = await openHtml('/discarded', '<p>未来产业和量子科技。</p>');
    await waitForMarks(page);
    await own.bringToFront();
    // Asked through our own page: Puppeteer loses a tab that is discarded.
    const discarded = await own.evaluate(`(async ({ tabs }) => {
      const find = async () => (await tabs.query({ url: '*://*/discarded' }))[0];
      await tabs.discard((await find()).id);
      const { id, discarded } = await find();
      await tabs.update(id, { active: true });
      return discarded;
    })(globalThis.browser ?? chrome)`);
    expect(discarded).toBe(true);
    await expect.poll(() => countsOf(own, '/discarded')).toEqual([1, 1]);
    await own.evaluate(`(async ({ tabs }) => {
      for (const { id } of await tabs.query({ url: '*://*/discarded' })) await tabs.remove(id);
    })(globalThis.browser ?? chrome)`);
  });

  test('frames that are taken away at any moment leave nothing behind that throws', async () => {
    const grows = () => {
      setInterval(() => {
        const line = document.createElement('p');
        line.textContent = '未来产业';
        document.body.append(line);
        getSelection()?.selectAllChildren(line);
        scrollBy(0, 20);
      }, 10);
    };
    const lines = '<p>未来产业和量子科技。京津冀</p>'.repeat(300);
    product.wire.put('/grows', `<!doctype html><meta charset="utf-8">${lines}<script>(${grows})()</script>`);
    const page = await openHtml('/taken-away', '<body>');
    await page.evaluate(async () => {
      const pass = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
      const show = async (longest: number) => {
        const frame = document.createElement('iframe');
        frame.src = '/grows';
        frame.style.cssText = 'width: 400px; height: 300px';
        document.body.append(frame);
        await pass(longest);
        frame.remove();
      };
      for (let round = 0; round < 5; round++)
        await Promise.all(Array.from({ length: 8 }, (_, at) => show(250 * at + 50 * round)));
      // What was underway when the last went may yet come.
      await pass(500);
    });
    await page.close();
  });

  test('caused no error', { retry: 0 }, () => {
    expect(product.consoleLines).toEqual([]);
  });
});
