import { mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { describe, expect, test } from 'vitest';
import { askBackground } from '../../scripts/ask-background.ts';
import { chooseEverywhere } from '../../scripts/drive/choose-everywhere.ts';
import { reload } from '../../scripts/drive/load.ts';
import { readMarks, waitForMarks } from '../../scripts/drive/marks.ts';
import { openPopup } from '../../scripts/toolbar-popup.ts';
import { clickBubble, selectWords } from '../harness/bubble.ts';
import { enterContent } from '../harness/content-world.ts';
import { temporaryFolder } from '../harness/disk-files.ts';
import { openPage, openProduct, type Product } from '../harness/product.ts';
import { share } from '../harness/share.ts';

const draft = (words: string) => ({
  quote: { exact: words, prefix: '', suffix: '' },
  position: { start: 0, end: words.length },
  colour: 'yellow',
  title: '新闻',
  language: 'zh-CN',
});

/** In Chromium, which alone lets a test look into a closed root and be killed with its profile kept. */
describe('saved highlights', () => {
  const profiles = temporaryFolder();
  let profile: string;
  let product: Product;
  let page: Page;
  let own: Page;

  const start = async () => {
    product = await openProduct('chromium', { profile });
    await chooseEverywhere(product, 'zh-CN');
    own = await product.openOwnPage('options.html#/highlights');
  };
  const begin = async () => {
    profile = mkdtempSync(join(profiles, 'profile-'));
    await start();
    page = await openPage(product, '/?utm_source=mail#part');
    await waitForMarks(page);
  };
  share(begin, () => product?.close());

  const kept = async () => (await askBackground(own, 'highlight.listAll', null)).highlights;
  const painted = async () => (await readMarks(page, 'glossa-saved')).map(({ text }) => text);
  /** Saves the beginning of the heading in blue. */
  const keepWords = async () => {
    await page.bringToFront();
    const words = await selectWords(page, 'h1', 8);
    await clickBubble(page, '天青');
    await expect.poll(painted).toEqual([words]);
    return words;
  };
  /** Where no test before has. */
  const needWords = async () => (await painted()).length > 0 || keepWords();

  test('a selection is saved in a colour under its clean address, undone, and had back', async () => {
    const words = await keepWords();
    await expect
      .poll(kept)
      .toMatchObject([{ url: `${product.wire.origin}/`, colour: 'blue', quote: { exact: words } }]);
    await clickBubble(page, '撤销');
    await expect.poll(painted).toEqual([]);
    await expect.poll(kept).toEqual([]);
    await clickBubble(page, '撤销');
    await expect.poll(painted).toEqual([words]);
  });

  test('the library lists it, and opens the page at its words', async () => {
    await needWords();
    await own.bringToFront();
    await reload(own);
    await own.waitForSelector('.highlight-row');
    const next = product.nextPage();
    await own.click('.highlight-row > .quiet-button');
    const opened = await next;
    await expect.poll(() => opened.url()).toContain(`${product.wire.origin}/`);
    await waitForMarks(opened, 'glossa-saved');
    await opened.close();
  });

  test('a frame’s selection is kept under the frame’s own address', async () => {
    await needWords();
    await page.bringToFront();
    await page.evaluate(() => {
      const frame = Object.assign(document.createElement('iframe'), {
        width: 600,
        height: 400,
        src: '/?frame',
      });
      document.body.prepend(frame);
    });
    const frame = await page.waitForFrame((one) => one.url().includes('?frame'));
    await frame.waitForFunction(() =>
      [...CSS.highlights.keys()].some((name) => name.startsWith('glossa-term')),
    );
    await frame.evaluate(() => {
      window.focus();
      getSelection()?.selectAllChildren(document.querySelector('h1') as Element);
    });
    const answer = await own.evaluate(`chrome.tabs.query({ url: '${product.wire.origin}/*' }).then(([tab]) =>
      chrome.tabs.sendMessage(tab.id, { question: 'page.reveal', id: 'save', args: [{ act: 'save' }] }))`);
    expect(answer).toMatchObject({ ok: true });
    await expect.poll(async () => (await kept())[0]?.url).toBe(`${product.wire.origin}/?frame`);
    const inFrame = () => frame.evaluate(() => scrollTo(0, 9_999)).then(() => frame.evaluate(() => scrollY));
    expect(await inFrame()).toBeGreaterThan(0);
    const popup = await openPopup(product, page);
    const listed = () => popup.$$eval('.page-highlight .page-quote', (all) => all.length);
    await expect.poll(listed).toBe(2);
    await popup.$eval('.page-highlight:last-of-type .page-quote', (row) => (row as HTMLElement).click());
    await expect.poll(() => frame.evaluate(() => scrollY)).toBeLessThan(100);
    await popup.close();
  });

  test('a browser killed while it saves has lost none that it acknowledged', async () => {
    const tab = await product.browser.newPage();
    const content = await enterContent(tab);
    await tab.goto(`${product.wire.origin}/?killed`);
    await waitForMarks(tab);
    const acknowledged: string[] = [];
    const process = product.browser.process();
    const saving = (async () => {
      for (let at = 0; ; at++) {
        const question = { question: 'highlight.save', id: `kill-${at}`, args: [draft(`第${at}句话要留下`)] };
        const saved = await content(`chrome.runtime.sendMessage(${JSON.stringify(question)})`);
        if (!(saved as { ok?: boolean })?.ok) return;
        acknowledged.push((saved as { value: { id: string } }).value.id);
        if (acknowledged.length === 15) process?.kill('SIGKILL');
      }
    })().catch(() => {});
    await saving;
    await product.wire.close();
    expect(acknowledged.length).toBeGreaterThanOrEqual(15);
    await start();
    const ids = new Set((await kept()).map(({ id }) => id));
    expect(acknowledged.filter((id) => !ids.has(id))).toEqual([]);
  });
});
