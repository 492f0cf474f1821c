import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { chooseEverywhere } from '../../scripts/drive/choose-everywhere.ts';
import { waitForWords } from '../../scripts/toolbar-popup.ts';
import { inWorker } from '../harness/background-events.ts';
import type { Product } from '../harness/product.ts';
import { shareProduct } from '../harness/share.ts';
import { word } from '../harness/word.ts';

let product: Product;

shareProduct('chromium', async (opened) => {
  product = opened;
  await chooseEverywhere(product, 'zh-CN');
});

async function dispatch(event: string, ...args: unknown[]): Promise<void> {
  await inWorker(product, `chrome.${event}.dispatch(...${JSON.stringify(args)})`);
}

/** The first page of ours whose address holds this. */
async function ownPage(part: string): Promise<Page> {
  const find = async () =>
    (await product.browser.pages()).find((page) => page.url().startsWith(`${product.origin}/${part}`));
  await expect.poll(async () => (await find()) !== undefined).toBe(true);
  return (await find())!;
}

test('the menu looks a selection up in the panel, or in a tab where no panel may open', async () => {
  await dispatch('contextMenus.onClicked', {
    ...{ menuItemId: 'look-up', editable: false, pageUrl: 'https://papers.example/a.pdf' },
    selectionText: '  因地制宜、\n错位发展 ',
  });
  const panel = await ownPage('sidepanel.html');
  await waitForWords(panel, word('search_passages'));
  expect(await panel.$eval('[role=combobox]', (box) => (box as HTMLInputElement).value)).toBe(
    '因地制宜、 错位发展',
  );
  await panel.close();
});

test.each([
  ['weilai', '未来'],
  ['wlcy', '<match>未来产业</match>'],
  ['制高点', '<match>制高点</match>'],
])('the address bar suggests what is found for %s, as the browser takes it', async (typed, suggested) => {
  const lines = (await inWorker(
    product,
    `(async () => {
    const first = new Promise((resolve) => {
      const { omnibox } = chrome;
      const set = omnibox.setDefaultSuggestion.bind(omnibox);
      omnibox.setDefaultSuggestion = (line) => { resolve(line.description); return set(line); };
    });
    const others = new Promise((resolve) => chrome.omnibox.onInputChanged.dispatch('${typed}', resolve));
    return [await first, ...(await others).map(({ description }) => description)];
  })()`,
  )) as string[];
  expect(lines[0]).toContain(suggested);
  expect(new Set(lines).size).toBe(lines.length);
});

test('what is entered in the address bar opens the term it means', async () => {
  await dispatch('omnibox.onInputEntered', 'wlcy', 'currentTab');
  const library = await ownPage('options.html#/term/');
  expect(decodeURIComponent(new URL(library.url()).hash)).toContain('未来产业');
  await waitForWords(library, word('term_concordance'));
  await library.close();
});

test('caused no error', { retry: 0 }, () => {
  expect(product.consoleLines).toEqual([]);
});
