import type { Page } from 'puppeteer-core';
import { describe, expect, test } from 'vitest';
import { isCardOpen, pressInCard, waitForCard } from '../../scripts/drive/card.ts';
import { chooseEverywhere } from '../../scripts/drive/choose-everywhere.ts';
import { hoverMark, waitForMarks } from '../../scripts/drive/marks.ts';
import { selectWords } from '../harness/bubble.ts';
import { openPage, type Product } from '../harness/product.ts';
import { shareProduct } from '../harness/share.ts';

const term = '量子科技';
const line = `<p style="font-size: 20px; margin: 40px">${term}。</p>`;

/** What pages do around the card, and what happens beside it. */
describe.each(['chromium', 'firefox'] as const)('card and page in %s', (name) => {
  let product: Product;
  let own: Page;

  shareProduct(name, async (opened) => {
    product = opened;
    await chooseEverywhere(product, 'zh-CN');
    own = await product.openOwnPage('options.html');
  });

  const open = async (path: string, html: string): Promise<Page> => {
    product.wire.put(path, `<!doctype html>${html}`);
    const page = await openPage(product, path);
    await waitForMarks(page);
    await page.waitForSelector('glossa-card');
    return page;
  };
  /** What the keys of the manifest do, which no test can press. */
  const step = (path: string, by: 1 | -1) =>
    own.evaluate(`(async ({ tabs }) => {
      const [tab] = await tabs.query({ url: '*://*${path}' });
      const question = { question: 'page.reveal', id: 'step', args: [{ step: ${by} }] };
      return (await tabs.sendMessage(tab.id, question, { frameId: 0 })).value;
    })(globalThis.browser ?? chrome)`);

  test('the foot of the card stays under the pointer while the reader leafs', async () => {
    const elsewhere = '<a href="/elsewhere" style="display: block; height: 800px">…</a>';
    const page = await open('/leaf', line + elsewhere);
    await hoverMark(page, term);
    const card = await waitForCard(page, term);
    const height = () => card.evaluate(() => innerHeight);
    let least = await height();
    const next = await card.$('.card-leaf button:last-of-type');
    for (let leaf = 0; leaf < 5; leaf++) {
      await next!.click();
      await new Promise((resolve) => setTimeout(resolve, 300));
      expect(await isCardOpen(page)).toBe(true);
      expect(await height()).toBeGreaterThanOrEqual(least);
      least = await height();
    }
    // No pixel of it is cut off, for which Firefox would put a bar there.
    expect(await card.evaluate(() => document.documentElement.scrollHeight)).toBe(least);
    expect(await card.$eval('.card-leaf', ({ textContent }) => textContent)).toMatch(/^\D*6/);
    expect(page.url()).toContain('/leaf');
    await page.close();
  });

  test('a page that darkens what lies behind its dialogs does not darken the page behind the card', async () => {
    const page = await open('/backdrop', `<style>::backdrop { background: black !important }</style>${line}`);
    await hoverMark(page, term);
    await waitForCard(page, term);
    const drawn = () => page.$eval('glossa-card', (host) => getComputedStyle(host, '::backdrop').display);
    expect(await drawn()).toBe('none');
    await page.close();
  });

  test('the card goes when the pointer goes into a frame, and when a modal dialog covers it', async () => {
    const frame = '<iframe style="position: fixed; right: 0; bottom: 0" srcdoc="…"></iframe>';
    const page = await open('/covered', `${line}${frame}<dialog>…</dialog>`);
    await hoverMark(page, term);
    await waitForCard(page, term);
    const { x, y } = (await (await page.$('iframe'))!.boundingBox())!;
    await page.mouse.move(x + 150, y + 80);
    await expect.poll(() => isCardOpen(page)).toBe(false);
    await page.mouse.move(4, 400);
    await hoverMark(page, term);
    const card = await waitForCard(page, term);
    await pressInCard(card, '更多');
    await pressInCard(card, '固定这张卡片');
    await page.$eval('dialog', (dialog) => (dialog as HTMLDialogElement).showModal());
    await expect.poll(() => isCardOpen(page)).toBe(false);
    await page.close();
  });

  test('a selection that ends on a term opens no card over what is offered for it', async () => {
    const page = await open('/select', `<p style="font-size: 20px; margin: 40px">加快发展${term}</p>`);
    const words = await selectWords(page, 'p', 8);
    expect(words).toBe(`加快发展${term}`);
    const [{ x, y } = { x: 0, y: 0 }] = await waitForMarks(page);
    await page.mouse.move(x + 2, y + 2, { steps: 3 });
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    // The bar of the selection is 40 pixels high, and the card would be beneath it.
    expect(await isCardOpen(page)).toBe(true);
    expect(
      await page.evaluate(([at, below]) => document.elementFromPoint(at!, below!)?.localName, [x, y + 110]),
    ).not.toBe('glossa-card');
    await page.mouse.move(x, y + 200, { steps: 3 });
    await new Promise((resolve) => setTimeout(resolve, 200));
    await page.mouse.move(x, y, { steps: 3 });
    await waitForCard(page, term);
    await page.close();
  });

  test('where the page lets no frame run, there is no empty card', async () => {
    product.wire.put('/boxed', `<!doctype html><meta charset="utf-8">${line}`, {
      'content-security-policy': 'sandbox allow-scripts',
    });
    const page = await openPage(product, '/boxed');
    await waitForMarks(page);
    await page.waitForSelector('glossa-card');
    const beneath = async () => {
      const box = (await (await page.$('p'))!.boundingBox())!;
      return page.screenshot({
        clip: { x: box.x, y: box.y + 40, width: 400, height: 200 },
        encoding: 'base64',
      });
    };
    const before = await beneath();
    await hoverMark(page, term);
    await expect.poll(() => isCardOpen(page)).toBe(true);
    // Until the frame, which cannot say a word, is given up.
    while (await isCardOpen(page)) expect(await beneath()).toBe(before);
    await page.close();
  });

  test('a term opens its card though the text beside it changes all the time', async () => {
    const page = await open('/ticking', `<p style="margin: 40px">${term} <span>0</span></p>`);
    await page.evaluate(() => {
      let ticks = 0;
      setInterval(() => {
        document.querySelector('span')!.textContent = String(ticks++);
      }, 150);
    });
    await hoverMark(page, term);
    await waitForCard(page, term);
    await page.close();
  });

  test('keys step through what is marked, from where the reader is', async () => {
    const bar = `<nav style="position: sticky; top: 0"><h2>未来产业</h2><a href="#">${term}</a></nav>`;
    const gap = '<div style="height: 2000px"></div>';
    const page = await open(
      '/steps',
      `${bar}<p>京津冀，京津冀，京津冀。</p>${gap}<h3>…</h3><p>${term}，${term}。生物制造</p><p>脑机接口</p>${gap}`,
    );
    const at = () => page.evaluate(() => Math.round(scrollY));
    await page.evaluate(() => scrollTo({ top: 1_900, behavior: 'instant' }));
    await step('/steps', 1);
    await waitForCard(page, term);
    expect(await at()).toBeGreaterThan(1_000);
    await step('/steps', 1);
    await waitForCard(page, '生物制造');
    const before = await at();
    expect(before).toBeGreaterThan(1_000);
    // It lies under the card of the one before, which is no reason to scroll.
    await step('/steps', 1);
    await waitForCard(page, '脑机接口');
    expect(await at()).toBe(before);
    await page.keyboard.press('Escape');
    await page.close();
  });

  test('keys bring a term into view within what scrolls on the page', async () => {
    const far = '<br>'.repeat(200);
    const page = await open(
      '/inner',
      `<div style="height: 300px; overflow: auto">${far}${term}${far}</div><p>…</p>`,
    );
    expect(await step('/inner', 1)).toBe(true);
    await waitForCard(page, term);
    const [mark] = await waitForMarks(page);
    const pane = (await (await page.$('div'))!.boundingBox())!;
    expect(mark!.y).toBeGreaterThan(pane.y);
    expect(mark!.y).toBeLessThan(pane.y + pane.height);
    await page.close();
  });
});
