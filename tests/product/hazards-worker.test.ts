import type { Page } from 'puppeteer-core';
import { describe, expect, test } from 'vitest';
import { newQuestion } from '../../lib/delivery.ts';
import type { Questions } from '../../lib/questions.ts';
import { askBackground } from '../../scripts/ask-background.ts';
import { findCard, leaveCard } from '../../scripts/drive/card.ts';
import { chooseEverywhere } from '../../scripts/drive/choose-everywhere.ts';
import { hoverMark, waitForMarks } from '../../scripts/drive/marks.ts';
import { endedWorker } from '../harness/console-log.ts';
import { type ContentWorld, enterContent } from '../harness/content-world.ts';
import { fileIn, temporaryFolder } from '../harness/disk-files.ts';
import { addFiles } from '../harness/given-files.ts';
import { openLibrary, type Product } from '../harness/product.ts';
import { shareProduct } from '../harness/share.ts';
import { matrix } from '../platform/sender-matrix.ts';

/** What is typed, and what is found first; no two neighbours find the same. */
const sought: [query: string, found: string][] = [
  ['未来产业', '未来产业'],
  ['量子科技', '量子科技'],
  ['rengongzhineng', '人工智能'],
  ['京津冀', '京津冀'],
  ['具身智能', '具身智能'],
  ['wlcy', '未来产业'],
  ['氢能', '氢能'],
  ['脑机接口', '脑机接口'],
  ['生物制造', '生物制造'],
  ['科技创新', '科技创新'],
];

/** In Chromium, which alone lets a test end the worker at any moment; Firefox's ends by itself in all other suites. */
describe('a worker that dies', () => {
  let product: Product;
  let own: Page;
  let page: Page;
  let content: ContentWorld;
  const folder = temporaryFolder();

  shareProduct('chromium', async (opened) => {
    product = opened;
    await chooseEverywhere(product, 'zh-CN');
    own = await product.openOwnPage('options.html');
    page = await product.browser.newPage();
    content = await enterContent(page);
    await page.goto(`${product.wire.origin}/`);
    await page.bringToFront();
    await waitForMarks(page);
  });

  test('is woken by each of fifty acts, and answers right (H01)', async () => {
    const [passage] = (await askBackground(own, 'document.read', await firstDocument(own))).passages;
    const acts: (() => Promise<unknown>)[] = [
      async () => expect((await askBackground(own, 'term.card', '未来产业')).term.form).toBe('未来产业'),
      async () =>
        expect((await askBackground(own, 'search.query', 'wlcy')).terms[0]?.term.key).toBe('未来产业'),
      async () => expect((await askBackground(own, 'passage.get', passage!.id)).text).toBe(passage!.text),
      async () => expect((await askBackground(own, 'term.list')).length).toBeGreaterThan(50),
      async () => expect((await askBackground(own, 'corpus.state')).state).toBe('ready'),
      async () => expect(await ask('page.hello')).toMatchObject({ ok: true, value: { running: true } }),
      async () => expect(await ask('card.grant', '未来产业')).toMatchObject({ ok: true }),
      async () => expect((await askBackground(own, 'document.list')).length).toBe(2),
      async () => expect(await ask('search.query', '未来产业')).toMatchObject({ code: 'denied' }),
      hoverOnce,
    ];
    for (let round = 0; round < 5; round++) {
      for (const act of acts) {
        await product.killBackground();
        await act();
      }
    }
    // How fast it wakes is measured by `npm run bench -- start`: here others work, too.
  });

  test('in the middle of an answer loses no look-up and no highlight (H02, T47)', async () => {
    const before = (await askBackground(own, 'highlight.listForPage', page.url())).length;
    for (let round = 0; round < 20; round++) {
      const saving = saveStretch(round);
      await new Promise((resolve) => setTimeout(resolve, round * 2));
      await product.killBackground();
      expect(await saving).toBe(true);
    }
    expect((await askBackground(own, 'highlight.listForPage', page.url())).length).toBe(before + 20);
    const popup = await product.openOwnPage('popup.html');
    await popup.waitForSelector('[role=combobox]');
    const first = () => popup.$eval('[role=option]', (option) => option.textContent).catch(() => '');
    for (const [query, found] of sought) {
      await popup.$eval('[role=combobox]', (box) => (box as HTMLInputElement).select());
      await popup.type('[role=combobox]', query);
      await product.killBackground();
      await expect.poll(first, { message: query }).toContain(found);
    }
    await popup.close();
    await page.bringToFront();
  });

  test('does not trouble an import (H03)', async () => {
    const rows = Array.from(
      { length: 2_500 },
      (_, at) => `第${at}节 论述可信数据空间的第${at * 7}个方面，推动制度建设。`,
    );
    const library = await openLibrary(product);
    await addFiles(library, fileIn(folder, '长.txt', rows.join('\n\n')));
    for (let round = 0; round < 5; round++) {
      await new Promise((resolve) => setTimeout(resolve, 200));
      await product.killBackground();
    }
    await library.waitForFunction(
      () => document.querySelector('.import-result') && !document.querySelector('progress'),
      { polling: 100, timeout: 60_000 },
    );
    const read = (await askBackground(library, 'document.list')).find(({ document }) => !document.builtIn);
    expect(read?.passages).toBe(2_500);
    // A large document is indexed bit by bit, while the search answers from what is there.
    const found = async () => (await askBackground(library, 'search.query', '可信数据空间')).passages.length;
    await expect.poll(found).toBeGreaterThan(0);
    await library.close();
    await page.bringToFront();
  });

  test('hears from a page’s process what a page may ask, and nothing else (H30, T41)', async () => {
    const [document] = await askBackground(own, 'document.list');
    const passages = (await askBackground(own, 'document.read', document!.document.id)).passages;
    const names = Object.keys(matrix) as (keyof Questions)[];
    const before = await stateOf();
    for (const name of names) {
      const [args, ...allowed] = matrix[name];
      const answer = (await ask(name, ...args)) as { ok: boolean; code?: string };
      const said = JSON.stringify(answer);
      expect(answer.code === 'denied', `${name}: ${said.slice(0, 200)}`).toBe(!allowed.includes('content'));
      const leaked = passages.find(({ text }) => text.length > 24 && said.includes(text.slice(4, 24)));
      expect(leaked?.text, name).toBeUndefined();
    }
    const after = await stateOf();
    expect({ ...after, highlights: 0 }).toEqual({ ...before, highlights: 0 });
    expect(after.highlights - before.highlights).toBe(1);
  });

  test('caused no error, and no request to anybody (H82)', { retry: 0 }, () => {
    expect(product.consoleLines.filter((text) => !endedWorker.test(text))).toEqual([]);
    expect(product.wire.strays()).toEqual([]);
  });

  /** A question from where the content script runs, as it would be sent. */
  const ask = (name: string, ...args: unknown[]) =>
    content(`chrome.runtime.sendMessage(${JSON.stringify(newQuestion(name, args))})`);

  const hoverOnce = async () => {
    await hoverMark(page, '具身智能');
    await findCard(page, '具身智能');
    await leaveCard(page);
  };

  /** Selects a stretch of the page, and saves it as the key of the manifest does. */
  async function saveStretch(at: number): Promise<unknown> {
    await page.evaluate((start) => {
      const node = document.querySelector('article p:not([class])')!.firstChild!;
      getSelection()!.setBaseAndExtent(node, start, node, start + 5);
    }, at);
    return own.evaluate(`chrome.tabs.query({ url: '*://127.0.0.1/*' }).then(([tab]) => chrome.tabs.sendMessage(tab.id,
      { question: 'page.reveal', id: 'save-${at}', args: [{ act: 'save' }] }, { frameId: 0 })).then(({ value }) => value)`);
  }

  /** What no page may change. */
  async function stateOf() {
    const { documents, terms } = await askBackground(own, 'corpus.state');
    const { highlights } = await askBackground(own, 'highlight.listAll', null);
    const settings = JSON.stringify(await own.evaluate('chrome.storage.local.get("settings")'));
    return { documents, terms, settings, highlights: highlights.length };
  }
});

async function firstDocument(own: Page): Promise<string> {
  const [first] = await askBackground(own, 'document.list');
  return first?.document.id ?? '';
}
