import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, launch, type Page } from 'puppeteer-core';
import { chromiumArguments, findBrowser } from '../../scripts/browsers.ts';
import { packageFolder } from '../../scripts/launch.ts';

/** A Chromium with Glossa whose profile is kept: it can be ended and started again. */
export interface KeptReader {
  browser: Browser;
  openOwnPage(path: string): Promise<Page>;
  /** Ends it in the middle of whatever it does (SIGKILL), with all its processes; returns once they are gone. */
  kill(): Promise<void>;
}

/** Starts it on a profile's folder. */
export async function startKept(folder: string): Promise<KeptReader> {
  const browser = await launch({
    executablePath: findBrowser('chromium') ?? '',
    ...{ headless: true, pipe: true, enableExtensions: true, userDataDir: folder },
    ignoreDefaultArgs: ['--enable-automation'],
    args: chromiumArguments,
  });
  const id = await browser.installExtension(packageFolder('chromium', 'test'));
  return {
    browser,
    async openOwnPage(path) {
      const page = await browser.newPage();
      await page.goto(`chrome-extension://${id}/${path}`);
      return page;
    },
    async kill() {
      const program = browser.process();
      const gone = new Promise((resolve) => program?.once('exit', resolve));
      // Its processes are a group of their own: one that outlives the browser would go on writing.
      process.kill(-(program?.pid ?? 0), 'SIGKILL');
      await gone;
    },
  };
}

/** The folder of the database in such a profile. */
export function databaseFolder(profile: string): string {
  const root = join(profile, 'Default', 'IndexedDB');
  return join(root, readdirSync(root).find((name) => name.endsWith('.leveldb'))!);
}
