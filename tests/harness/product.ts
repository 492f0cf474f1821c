import type { Page } from 'puppeteer-core';
import type { BrowserName } from '../../scripts/browsers.ts';
import { launchReader, type Reader } from '../../scripts/launch.ts';
import { chromiumConsole, firefoxConsole, readConsole } from './console-log.ts';
import { chromiumThrough, firefoxThrough, openWire, type Wire } from './wire.ts';

/** The built test package in a running browser, all of whose consoles and requests are written down. */
export interface Product extends Reader {
  wire: Wire;
  consoleLines: string[];
  /** Ends the background, as the browser does when it is idle; returns once it is gone. */
  killBackground(): Promise<void>;
  close(): Promise<void>;
}

/** After this many milliseconds without work Firefox ends the background; it offers no way to do so at once. */
const firefoxIdle = 500;

/** Starts a browser with the test package, which may read every page. */
export async function openProduct(name: BrowserName, language = 'zh-CN'): Promise<Product> {
  const wire = await openWire('data/sample');
  const reader = await launchReader(name, 'test', {
    headless: true,
    language,
    args: name === 'chromium' ? [...chromiumThrough(wire), ...chromiumConsole] : [],
    preferences: {
      ...firefoxThrough(wire),
      ...firefoxConsole,
      'extensions.background.idle.timeout': firefoxIdle,
    },
  });
  return {
    ...reader,
    wire,
    consoleLines: readConsole(reader),
    killBackground: () => (name === 'chromium' ? closeWorker(reader) : waitForIdleEnd(reader)),
    async close() {
      await reader.browser.close();
      await wire.close();
    },
  };
}

async function closeWorker({ browser, origin }: Reader): Promise<void> {
  const isOurs = (target: { type(): string; url(): string }) =>
    target.type() === 'service_worker' && target.url().startsWith(origin);
  const target = browser.targets().find(isOurs);
  if (!target) return;
  const gone = new Promise<void>((resolve) => {
    browser.on('targetdestroyed', (ended) => ended === target && resolve());
  });
  await (await target.worker())?.close();
  await gone;
}

/** An extension page can see whether there is a background without waking it. */
async function waitForIdleEnd(reader: Reader): Promise<void> {
  const page = await reader.openOwnPage('manifest.json');
  await page.waitForFunction('browser.extension.getBackgroundPage() === null', {
    polling: 100,
    timeout: 20_000,
  });
  await page.close();
}

/** A new tab at a page of the wire. */
export async function openPage(product: Product, path: string, width = 1180, height = 860): Promise<Page> {
  const page = await product.browser.newPage();
  await page.setViewport({ width, height });
  await page.goto(product.wire.origin + path);
  return page;
}
