import type { Page } from 'puppeteer-core';
import { describe, expect, test } from 'vitest';
import { chooseEverywhere } from '../../scripts/drive/choose-everywhere.ts';
import { waitForWords } from '../../scripts/toolbar-popup.ts';
import type { Product } from '../harness/product.ts';
import { shareProduct } from '../harness/share.ts';
import { word } from '../harness/word.ts';

/** No two find the same. */
const sought: [query: string, found: string][] = [
  ['liangzikeji', '量子科技'],
  ['京津冀', '京津冀'],
  ['shengwuzhizao', '生物制造'],
];

describe.each(['chromium', 'firefox'] as const)('a background in %s', (name) => {
  let product: Product;
  let popup: Page;

  shareProduct(name, async (opened) => {
    product = opened;
    await chooseEverywhere(product, 'zh-CN');
    popup = await product.openOwnPage('popup.html');
    await popup.waitForSelector('[role=combobox]');
    // Every status that the page shows, in order: one look might come too late.
    await popup.evaluate(`{
    globalThis.shown = [];
    const look = () => {
      for (const { textContent } of document.querySelectorAll('[role=status], [role=alert]'))
        if (textContent && !shown.some(({ text }) => text === textContent))
          shown.push({ text: textContent, at: performance.now() });
    };
    new MutationObserver(look).observe(document.body, { childList: true, characterData: true, subtree: true });
    const { runtime } = globalThis.browser ?? chrome;
    const send = runtime.sendMessage.bind(runtime);
    globalThis.hang = (on) => { runtime.sendMessage = on ? () => new Promise(() => {}) : send; };
  }`);
  });

  const shownAt = (part: string) =>
    popup.evaluate(
      (text) =>
        (globalThis as unknown as { shown: { text: string; at: number }[] }).shown.find((one) =>
          one.text.includes(text),
        )?.at ?? null,
      part,
    );

  test('a search that nobody answers says so, and goes on by itself once somebody does (H04)', async () => {
    await popup.evaluate('hang(true)');
    await popup.type('[role=combobox]', '未来产业');
    await waitForWords(popup, word('popup_silent'));
    const [running, silent] = [await shownAt(word('search_running')), await shownAt(word('popup_silent'))];
    expect(running).not.toBeNull();
    expect(silent).toBeGreaterThan(running!);
    await popup.evaluate('hang(false)');
    await popup.waitForSelector('[role=option]');
  });

  const select = () => popup.$eval('[role=combobox]', (box) => (box as HTMLInputElement).select());

  test('a worker that died answers as if it had not', async () => {
    await select();
    await product.killBackground();
    await popup.type('[role=combobox]', 'rengongzhineng');
    await waitForWords(popup, '人工智能');
  });

  test.each(sought)(
    'one that ends while %s is typed has the answer found by the next',
    async (query, found) => {
      await select();
      // Chromium ends it at once, at any moment of the search; Firefox when it has been idle, which no typing prevents.
      await Promise.all([popup.type('[role=combobox]', query), product.killBackground()]);
      await waitForWords(popup, found);
    },
  );

  test('caused no error', { retry: 0 }, () => {
    expect(product.consoleLines).toEqual([]);
  });
});
