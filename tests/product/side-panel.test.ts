import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import type { MessageKey } from '../../lib/language.ts';
import { chooseEverywhere } from '../../scripts/drive/choose-everywhere.ts';
import { waitForMarks } from '../../scripts/drive/marks.ts';
import { openPopup, searchIn, waitForWords } from '../../scripts/toolbar-popup.ts';
import { until } from '../../scripts/until.ts';
import { openPage, type Product } from '../harness/product.ts';
import { shareProduct } from '../harness/share.ts';
import { word } from '../harness/word.ts';

let product: Product;
let page: Page;
let panel: Page;

shareProduct('chromium', async (opened) => {
  product = opened;
  await chooseEverywhere(product, 'zh-CN');
  page = await openPage(product, '/');
  await waitForMarks(page);
  panel = await openPanel();
  await panel.waitForSelector('a[href="#/page"]');
});

/** Opens the panel as the popup's button does. */
async function openPanel(): Promise<Page> {
  const popup = await openPopup(product, page);
  // The popup closes at the click, often before the click is answered.
  await popup.click(`button[title="${word('popup_panel')}"]`).catch((error) => {
    if (!popup.isClosed()) throw error;
  });
  const extension = (await product.browser.extensions()).get(new URL(product.origin).host);
  const find = async () =>
    (await extension?.pages())?.find((one) => one.url() === `${product.origin}/sidepanel.html`);
  return until(find, 'The panel did not open.');
}

test('opens beside the page and lists its terms', async () => {
  await waitForWords(panel, '因地制宜、错位发展');
});

test('searches, and reads the document in the panel itself', async () => {
  await searchIn(panel, 'wlcy kind:概念', '未来产业');
  await waitForWords(panel, '类别：概念');
  await panel.keyboard.press('Enter');
  await panel.waitForFunction(() => location.hash.startsWith('#/term/'), { polling: 50 });
  await waitForWords(panel, word('term_concordance'));
  await panel.click('a[href="#/documents"]');
  await panel.waitForSelector('.document-title');
  await panel.click('.document-title');
  await panel.waitForFunction(
    () => [...CSS.highlights].some(([name, { size }]) => name.startsWith('glossa-term') && size > 0),
    { polling: 50 },
  );
});

test('follows the reader to another tab, also one it may not know', async () => {
  await panel.click('a[href="#/page"]');
  await waitForWords(panel, '因地制宜、错位发展');
  const other = await product.browser.newPage();
  await other.bringToFront();
  await waitForWords(panel, word('popup_restricted'));
  await page.bringToFront();
  await waitForWords(panel, '因地制宜、错位发展');
  await other.close();
});

test('writes where the page’s words come from as Markdown, each with its source', async () => {
  // What is handed to the browser is read here: the download itself is the browser's.
  await panel.evaluate(`{
    URL.createObjectURL = (file) => {
      globalThis.saved = file.text();
      return 'data:,';
    };
    HTMLAnchorElement.prototype.click = () => {};
  }`);
  await panel.click('a[href="#/page"]');
  await clickWords('trace_begin');
  await clickWords('trace_save');
  const saved = () => panel.evaluate('globalThis.saved ?? ""') as Promise<string>;
  await expect.poll(saved).toContain(`# ${word('trace_heading')}`);
  const text = await saved();
  expect(text).toMatch(/^> .*科技突破的程度/mu);
  expect(text).toMatch(/《前瞻布局和发展未来产业》.*2026/u);
  expect(text).toContain(page.url());
});

/** Presses the button of the panel that says this, once it is there. */
async function clickWords(key: MessageKey): Promise<void> {
  const press = (wanted: string) => {
    const buttons = [...document.querySelectorAll('button')];
    const button = buttons.find(({ textContent }) => textContent === wanted);
    button?.click();
    return button !== undefined;
  };
  await panel.waitForFunction(press, { polling: 50 }, word(key));
}

test('shows what is looked up elsewhere, for which there are a menu and keys', async () => {
  await panel.evaluate("chrome.contextMenus.update('look-up', {})");
  const commands = await panel.evaluate('chrome.commands.getAll()');
  const keys = (commands as { name: string; shortcut: string }[]).map(({ name, shortcut }) => [
    name,
    shortcut,
  ]);
  expect(Object.fromEntries(keys)).toEqual({
    _execute_action: 'Alt+Shift+G',
    panel: 'Alt+Shift+S',
    save: 'Alt+Shift+H',
    next: 'Alt+Shift+J',
    previous: '',
  });
  await panel.evaluate("chrome.storage.session.set({ lookUp: '错位发展' })");
  await waitForWords(panel, word('search_passages'));
  expect(await panel.$eval('[role=combobox]', (box) => (box as HTMLInputElement).value)).toBe('错位发展');
});

test('caused no error', { retry: 0 }, () => {
  expect(product.consoleLines).toEqual([]);
});
