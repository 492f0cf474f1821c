/** `npm run screens`: draws the pictures of the README anew, into `data/screens/`. */
import type { Page } from 'puppeteer-core';
import { buildPackage } from './build-package.ts';
import { chooseEverywhere, hoverMark, searchIn, waitForCard, waitForMarks } from './drive.ts';
import { needBrowser, needChineseFont } from './install-browser.ts';
import { launchReader, type Reader } from './launch.ts';
import { giveUp, say } from './say.ts';
import { serve } from './serve.ts';

type Theme = 'light' | 'dark';

const width = 860;

async function draw(page: Page, name: string, height?: number): Promise<void> {
  const path = `data/screens/${name}.png` as const;
  await page.screenshot({ path, ...(height ? { clip: { x: 0, y: 0, width, height } } : {}) });
  say(`  ${path}`);
}

async function drawCard(reader: Reader, url: string, theme: Theme): Promise<void> {
  const page = await reader.browser.newPage();
  await page.setViewport({ width, height: 620, deviceScaleFactor: 2 });
  await page.goto(theme === 'dark' ? `${url}?night` : url);
  await waitForMarks(page);
  await hoverMark(page, '具身智能');
  await waitForCard(page, '具身智能');
  await draw(page, `card-${theme}`);
  await page.close();
}

async function drawPopup(reader: Reader, theme: Theme): Promise<void> {
  const popup = await reader.openOwnPage('popup.html');
  await popup.setViewport({ width: 372, height: 600, deviceScaleFactor: 2 });
  await popup.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: theme }]);
  await searchIn(popup, 'wlcy');
  await draw(popup, `popup-${theme}`);
  await popup.close();
}

async function drawAll(): Promise<void> {
  await needBrowser('chromium');
  await needChineseFont();
  await buildPackage('test', 'chromium');
  const site = await serve('data/sample', 0);
  const reader = await launchReader('chromium', 'test', { headless: true });
  await chooseEverywhere(reader, 'zh-CN');
  for (const theme of ['light', 'dark'] as const) {
    await drawCard(reader, `${site.origin}/`, theme);
    await drawPopup(reader, theme);
  }
  await reader.browser.close();
  await site.close();
}

drawAll().catch(giveUp);
