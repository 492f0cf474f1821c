import type { Page, Target } from 'puppeteer-core';
import { askBackground } from '../../scripts/ask-background.ts';
import type { BrowserName } from '../../scripts/browsers.ts';
import { chooseEverywhere } from '../../scripts/drive/choose-everywhere.ts';
import { endBackground, firefoxIdle } from '../../scripts/end-background.ts';
import { type LaunchChoices, launchReader, type Reader } from '../../scripts/launch.ts';
import { until } from '../../scripts/until.ts';
import { endBeforeActs, isChaos } from './chaos.ts';
import { chromiumConsole, firefoxConsole, readConsole } from './console-log.ts';
import { chromiumThrough, firefoxThrough, openWire, type Wire } from './wire.ts';

/** The built test package in a running browser, all of whose consoles and requests are written down. */
export interface Product extends Reader {
  wire: Wire;
  consoleLines: string[];
  /** Ends the background, as the browser does when it is idle; returns once it is gone. */
  killBackground(): Promise<void>;
  /** The next tab that opens, whoever opens it. */
  nextPage(): Promise<Page>;
  close(): Promise<void>;
}

/** Starts a browser with the test package, which may read every page. */
export async function openProduct(
  name: BrowserName,
  choices: Pick<LaunchChoices, 'folder' | 'preferences' | 'profile'> = {},
): Promise<Product> {
  const wire = await openWire('data/sample');
  const reader = await launchReader(name, 'test', {
    headless: true,
    ...choices,
    args: name === 'chromium' ? [...chromiumThrough(wire), ...chromiumConsole] : [],
    preferences: {
      ...firefoxThrough(wire),
      ...firefoxConsole,
      'extensions.background.idle.timeout': firefoxIdle,
      ...choices.preferences,
    },
  });
  // Firefox ends its background by itself, after half a second.
  if (isChaos && name === 'chromium') await endBeforeActs(reader, () => endBackground(reader));
  return {
    ...reader,
    wire,
    consoleLines: readConsole(reader),
    killBackground: () => endBackground(reader),
    nextPage: () => nextPage(reader),
    async close() {
      await reader.browser.close();
      await wire.close();
    },
  };
}

/** Makes Glossa run everywhere, in Chinese, and opens the library. */
export async function openChineseLibrary(product: Product): Promise<Page> {
  await chooseEverywhere(product, 'zh-CN');
  return openLibrary(product);
}

/** Opens the library and waits until it shows its documents. */
export async function openLibrary(reader: Reader): Promise<Page> {
  const library = await reader.openOwnPage('options.html');
  await library.waitForSelector('.document-entry');
  return library;
}

/** Opens a page of ours once the background can answer for all documents. */
export async function openReady(reader: Reader): Promise<Page> {
  const page = await reader.openOwnPage('options.html');
  const look = async () => (await askBackground(page, 'corpus.state')).state === 'ready' || null;
  await until(look, 'The documents are not ready.');
  return page;
}

function nextPage({ browser }: Reader): Promise<Page> {
  return new Promise((resolve) => {
    const listen = async (target: Target) => {
      if (target.type() !== 'page') return;
      browser.off('targetcreated', listen);
      const page = await target.page();
      if (page) resolve(page);
    };
    browser.on('targetcreated', listen);
  });
}

/** A new tab at a page of the wire. */
export async function openPage(product: Product, path: string, width = 1180, height = 860): Promise<Page> {
  const page = await product.browser.newPage();
  await page.setViewport({ width, height });
  await page.goto(product.wire.origin + path);
  await page.bringToFront();
  return page;
}
