/** Every page of ours, and the card on a page, under axe in light, dark and forced colours; narrow, zoomed, and by keys. */
import { readFileSync } from 'node:fs';
import type { CDPSession, Frame, Page } from 'puppeteer-core';
import { describe, expect, test } from 'vitest';
import { askBackground } from '../../scripts/ask-background.ts';
import { waitForCard } from '../../scripts/drive/card.ts';
import { chooseEverywhere } from '../../scripts/drive/choose-everywhere.ts';
import { hoverMark, waitForMarks } from '../../scripts/drive/marks.ts';
import { openLibrary, openPage, type Product } from '../harness/product.ts';
import { shareProduct } from '../harness/share.ts';
import { word } from '../harness/word.ts';

const axe = readFileSync('node_modules/axe-core/axe.min.js', 'utf8');
declare const chrome: { storage: { local: { set(items: object): Promise<void> } } };
declare global {
  /** In the page: the controls that no Tab has reached yet, and those that did not show it. */
  var walk: { missed: string[]; unseen: string[] };
  var left: Set<Element>;
}

let product: Product;
let page: Page;
/** The address of a document. */
let reader: string;

shareProduct('chromium', async (opened) => {
  product = opened;
  await chooseEverywhere(product, 'zh-CN');
  page = await openLibrary(product);
  const [first] = await askBackground(page, 'document.list');
  reader = `options.html#/document/${first!.document.id}`;
  await saveOne();
});

/** Where each page of ours stands, and what is on it once all is. */
const places: Record<string, [address: () => string, shown: string]> = {
  documents: [() => 'options.html#/documents', '.document-entry'],
  terms: [() => 'options.html#/terms', '.review-row'],
  highlights: [() => 'options.html#/highlights', '.highlight-row'],
  backup: [() => 'options.html#/backup', '.backup'],
  settings: [() => 'options.html#/settings', '.settings .segment'],
  help: [() => 'options.html#/help', '.help-keys'],
  privacy: [() => 'options.html#/privacy', '.privacy-points'],
  reader: [() => reader, '.reader-article'],
  term: [() => `options.html#/term/${encodeURIComponent('未来产业')}`, '.term-head'],
  popup: [() => 'popup.html', '.popup-foot'],
  sidepanel: [() => 'sidepanel.html', '.panel-tab'],
  welcome: [() => 'welcome.html', '.welcome-choice'],
};
const names = Object.keys(places);

/** Keeps a sentence of a page, so that the list of highlights has something to show. */
async function saveOne(): Promise<void> {
  const web = await openPage(product, '/');
  await waitForMarks(web);
  await web.evaluate(() => getSelection()?.selectAllChildren(document.querySelector('h1')!));
  await page.evaluate(`chrome.tabs.query({ url: '*://127.0.0.1/*' }).then(([tab]) => chrome.tabs.sendMessage(tab.id,
    { question: 'page.reveal', id: 'save', args: [{ act: 'save' }] }, { frameId: 0 }))`);
  await waitForMarks(web, 'glossa-saved');
  await web.close();
  await page.bringToFront();
}

/** Goes there and waits until what is to be read is there and at rest. */
async function open(name: string): Promise<void> {
  const [address, shown] = places[name]!;
  await page.goto('about:blank');
  await page.goto(`${product.origin}/${address()}`);
  await page.waitForSelector(shown);
  const isAtRest = () => document.getAnimations().every(({ playState }) => playState !== 'running');
  await page.waitForFunction(isAtRest, { polling: 50 });
}

/** What axe finds; a popup needs no heading. The browser's own tools run it: the policy of our pages lets no other in. */
async function faults(where: Page | Frame): Promise<string[]> {
  await where.evaluate(`${axe};undefined`);
  return (await where.evaluate(`axe.run(document, { rules: { 'page-has-heading-one': { enabled: false } } })
    .then(({ violations }) => violations.flatMap(({ id, nodes }) =>
      nodes.map(({ html, failureSummary }) => [id, html.slice(0, 160), failureSummary].join(': '))))`)) as string[];
}

const looks: Record<string, { name: string; value: string }[]> = {
  light: [{ name: 'prefers-color-scheme', value: 'light' }],
  dark: [{ name: 'prefers-color-scheme', value: 'dark' }],
  'forced colours': [{ name: 'forced-colors', value: 'active' }],
};

/** Keeps the reader's choices in the words of this language, and the card in this theme. */
const choose = (choices: { language?: string; theme?: string }) =>
  page.evaluate((settings) => chrome.storage.local.set({ settings }), {
    mode: 'everywhere',
    language: 'zh-CN',
    theme: 'auto',
    ...choices,
  });

describe.each(Object.keys(looks))('in %s', (look) => {
  test.each(names)('axe finds no fault in %s', async (name) => {
    await page.setViewport({ width: name === 'popup' ? 372 : 1100, height: 800 });
    const session = await page.createCDPSession();
    await session.send('Emulation.setEmulatedMedia', { features: looks[look]! });
    await open(name);
    expect(await faults(page)).toEqual([]);
    await session.detach();
  });

  test('axe finds no fault in the card on a page', async () => {
    await choose({ theme: look === 'dark' ? 'dark' : 'light' });
    const web = await openPage(product, `/?${look.slice(0, 4)}`);
    await waitForMarks(web);
    await hoverMark(web, '具身智能');
    const card = await waitForCard(web, '具身智能');
    // A frame of another process has media of its own.
    const { client } = card as Frame & { client: CDPSession };
    await client.send('Emulation.setEmulatedMedia', { features: looks[look]! });
    expect(await faults(card)).toEqual([]);
    await web.close();
    await choose({});
  });
});

/** What is wider than the window, of a page that scrolls sideways. */
const tooWide = () =>
  page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    return [...document.querySelectorAll('*')]
      .filter((element) => element.getBoundingClientRect().right > clientWidth + 1)
      .map((element) => `${element.tagName}.${element.className}`);
  });

describe.each(['zh-CN', 'en'])('in %s at 320 px', (language) => {
  test.each(names)('%s does not scroll sideways', async (name) => {
    // Only a phone shows the popup in a narrower window than it asks for.
    const phone = name === 'popup' ? { isMobile: true, hasTouch: true } : {};
    await page.setViewport({ width: 320, height: 568, ...phone });
    await choose({ language });
    await open(name);
    await expect.poll(tooWide).toEqual([]);
  });
});

describe('at 200 %', () => {
  const zoom = (factor: number) =>
    page.evaluate(`chrome.tabs.getCurrent().then(({ id }) => chrome.tabs.setZoom(id, ${factor}))`);

  test.each(names.filter((name) => name !== 'popup'))('%s does not scroll sideways', async (name) => {
    await page.setViewport(null);
    await open(name);
    const width = await page.evaluate(() => innerWidth);
    await zoom(2);
    await page.waitForFunction((before) => innerWidth < before * 0.6, { polling: 50 }, width);
    await expect.poll(tooWide).toEqual([]);
    await zoom(1);
    await page.waitForFunction((before) => innerWidth === before, { polling: 50 }, width);
  });
});

describe('with keys alone', () => {
  test.each(names)('every control of %s is reached by Tab, and seen to be', async (name) => {
    await page.setViewport({ width: name === 'popup' ? 372 : 1100, height: 800 });
    await open(name);
    const wanted = await page.evaluate(wantControls);
    expect(wanted).toBeGreaterThan(0);
    for (let step = 0; step < wanted * 2 + 10; step += 1) {
      await page.keyboard.press('Tab');
      if (await page.evaluate(noteFocus)) break;
    }
    expect(await page.evaluate(() => globalThis.walk)).toEqual({ missed: [], unseen: [] });
  });
});

/** Runs in the page: notes what Tab is to reach; answers how much that is. Of a group of radios it is one. */
function wantControls(): number {
  const all = document.querySelectorAll<HTMLElement>(
    'a[href], button:not(:disabled), input:not([type=radio]):not(:disabled), input:checked, select, textarea, summary',
  );
  globalThis.left = new Set([...all].filter((one) => one.tabIndex >= 0 && one.checkVisibility()));
  globalThis.walk = { missed: [], unseen: [] };
  return globalThis.left.size;
}

/** Runs in the page: whether nothing is left to reach after this step. */
function noteFocus(): boolean {
  const focused = document.activeElement;
  if (!focused) return false;
  globalThis.left.delete(focused);
  const around = [focused, focused.parentElement, focused.closest('label')].filter((one) => one !== null);
  const isSeen = around.some((one) => getComputedStyle(one).outlineStyle !== 'none');
  if (!isSeen && focused !== document.body) globalThis.walk.unseen.push(focused.outerHTML.slice(0, 160));
  // What an answer that came late has put in the place of another can't be reached any more.
  const left = [...globalThis.left].filter((one) => one.isConnected && one.checkVisibility());
  globalThis.walk.missed = left.map((one) => one.outerHTML.slice(0, 160));
  return left.length === 0;
}

test('the self-check counts what page and background have loaded: nothing from elsewhere (H82)', async () => {
  await choose({ language: 'en' });
  await open('privacy');
  const said = /written down: (\d+) for this page, (\d+) for the background/;
  await page.waitForFunction((wanted) => new RegExp(wanted).test(document.body.innerText), {}, said.source);
  const [, own] = said.exec(await page.evaluate(() => document.body.innerText)) ?? [];
  // The page itself at least.
  expect(Number(own)).toBeGreaterThan(0);
});

test('the self-check shows that a request is refused (H82)', async () => {
  await choose({});
  await open('privacy');
  const before = product.consoleLines.length;
  const button = await page.waitForSelector('.privacy .line-button');
  await button!.click();
  await page.waitForFunction(() => document.querySelector('.privacy [role=status]')?.textContent !== '', {
    polling: 50,
  });
  const said = await page.$eval('.privacy [role=status]', (status) => status.textContent);
  expect(said).toBe(word('privacy_refused'));
  product.consoleLines.splice(before);
});
