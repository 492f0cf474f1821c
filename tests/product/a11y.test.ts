/** Every page of ours under axe, in light, dark and forced colours, and at 320 px, which is also 200 % of 640 px. */
import { readFileSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { askBackground } from '../../scripts/ask-background.ts';
import { chooseEverywhere } from '../../scripts/drive.ts';
import { openProduct, type Product } from '../harness/product.ts';

const axe = readFileSync('node_modules/axe-core/axe.min.js', 'utf8');
declare const chrome: { storage: { local: { set(items: object): Promise<void> } } };

let product: Product;
let page: Page;
const places: Record<string, string> = {};

beforeAll(async () => {
  product = await openProduct('chromium');
  await chooseEverywhere(product, 'zh-CN');
  page = await product.openOwnPage('options.html');
  await page.waitForSelector('.document-entry');
  const [first] = await askBackground(page, 'document.list');
  const library = ['documents', 'terms', 'highlights', 'backup', 'settings', 'help', 'privacy'];
  for (const name of library) places[name] = `options.html#/${name}`;
  places.reader = `options.html#/document/${first!.document.id}`;
  places.term = `options.html#/term/${encodeURIComponent('未来产业')}`;
  for (const name of ['popup', 'sidepanel', 'welcome']) places[name] = `${name}.html`;
});
afterAll(() => product?.close());

const names = [
  ...['documents', 'terms', 'highlights', 'backup', 'settings', 'help', 'privacy', 'reader', 'term'],
  ...['popup', 'sidepanel', 'welcome'],
];

/** Goes there and waits until something is to be read. */
async function open(name: string): Promise<void> {
  await page.goto('about:blank');
  await page.goto(`${product.origin}/${places[name]}`);
  await page.waitForFunction(() => document.body.innerText.trim().length > 20, { polling: 50 });
  await new Promise((resolve) => setTimeout(resolve, 400));
}

/** A popup needs no heading; forced colours are the reader's own, and axe reckons with those of the style sheet. */
const left = (look: string) => ({
  'page-has-heading-one': { enabled: false },
  'color-contrast': { enabled: look !== 'forced colours' },
});

/** What axe finds, run as code of the browser's own tools: the policy of our pages lets no other in. */
async function faults(look: string): Promise<string[]> {
  const client = await page.createCDPSession();
  await client.send('Runtime.evaluate', { expression: axe });
  const { result } = await client.send('Runtime.evaluate', {
    expression: `axe.run(document, { rules: ${JSON.stringify(left(look))} }).then(({ violations }) =>
      violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => id + ': ' + html.slice(0, 160))))`,
    awaitPromise: true,
    returnByValue: true,
  });
  await client.detach();
  return result.value;
}

const looks: Record<string, { name: string; value: string }[]> = {
  light: [{ name: 'prefers-color-scheme', value: 'light' }],
  dark: [{ name: 'prefers-color-scheme', value: 'dark' }],
  'forced colours': [{ name: 'forced-colors', value: 'active' }],
};

describe.each(Object.keys(looks))('in %s', (look) => {
  test.each(names)('axe finds no fault in %s', async (name) => {
    await page.setViewport({ width: name === 'popup' ? 372 : 1100, height: 800 });
    const session = await page.createCDPSession();
    await session.send('Emulation.setEmulatedMedia', { features: looks[look]! });
    await open(name);
    expect(await faults(look)).toEqual([]);
    await session.detach();
  });
});

describe.each(['zh-CN', 'en'])('in %s at 320 px', (language) => {
  test.each(names)('%s does not scroll sideways', async (name) => {
    // Only a phone shows the popup in a narrower window than it asks for.
    const phone = name === 'popup' ? { isMobile: true, hasTouch: true } : {};
    await page.setViewport({ width: 320, height: 568, ...phone });
    await page.evaluate((chosen) => {
      const settings = { mode: 'everywhere', language: chosen };
      return chrome.storage.local.set({ settings });
    }, language);
    await open(name);
    const wide = await page.evaluate(() => {
      const { scrollWidth, clientWidth } = document.documentElement;
      if (scrollWidth <= clientWidth) return [];
      return [...document.querySelectorAll('*')]
        .filter((element) => element.getBoundingClientRect().right > clientWidth + 1)
        .map((element) => `${element.tagName}.${element.className}`);
    });
    expect(wide).toEqual([]);
  });
});

test('every control of the library is reached by Tab, in the order it is seen', async () => {
  await page.setViewport({ width: 1100, height: 800 });
  await open('settings');
  const wanted = await page.$$eval(
    'a[href], button:not(:disabled), input:not([type=radio]):not(:disabled), input:checked, select',
    (all) => all.length,
  );
  const reached = new Set<string>();
  for (let step = 0; step < wanted * 2; step += 1) {
    await page.keyboard.press('Tab');
    reached.add(
      await page.evaluate(() => {
        const all = [...document.querySelectorAll('a, button, input, select, main, [tabindex]')];
        const focused = document.activeElement;
        const outline = focused ? getComputedStyle(focused) : null;
        const isSeen = outline !== null && outline.outlineStyle !== 'none';
        const around = focused?.closest('label') ? getComputedStyle(focused.closest('label')!) : null;
        return `${all.indexOf(focused!)} ${isSeen || around?.outlineStyle !== 'none'}`;
      }),
    );
  }
  const stops = [...reached].filter((stop) => !stop.startsWith('-1'));
  expect(stops.length).toBeGreaterThanOrEqual(wanted);
  expect(stops.filter((stop) => stop.endsWith('false'))).toEqual([]);
});

test('the self-check shows that a request is refused (H82)', async () => {
  await open('privacy');
  const before = product.consoleLines.length;
  const button = await page.waitForSelector('.privacy .line-button');
  await button!.click();
  await page.waitForFunction(() => document.querySelector('.privacy [role=status]')?.textContent !== '', {
    polling: 50,
    timeout: 5_000,
  });
  const said = await page.$eval('.privacy [role=status]', (status) => status.textContent);
  const messages = JSON.parse(readFileSync('data/public/_locales/en/messages.json', 'utf8'));
  expect(said).toBe(messages.privacy_refused.message);
  product.consoleLines.splice(before);
});
