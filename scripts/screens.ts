/** `npm run screens`: draws the pictures of the README anew, into `data/screens/`. */
import type { Page } from 'puppeteer-core';
import { buildPackage } from './build-package.ts';
import { waitForCard } from './drive/card.ts';
import { chooseEverywhere } from './drive/choose-everywhere.ts';
import { hoverMark, waitForMarks } from './drive/marks.ts';
import { needBrowser, needChineseFont } from './install-browser.ts';
import { launchReader, type Reader } from './launch.ts';
import { giveUp, say } from './say.ts';
import { serve } from './serve.ts';
import { openPopup, searchIn } from './toolbar-popup.ts';

type Theme = 'light' | 'dark';

async function draw(page: Page, name: string): Promise<void> {
  const path = `data/screens/${name}.png` as const;
  await page.screenshot({ path });
  say(`  ${path}`);
}

/** The sample page with a card, and the popup over it. */
async function drawPage(reader: Reader, url: string, theme: Theme): Promise<void> {
  const page = await reader.browser.newPage();
  await page.setViewport({ width: 1080, height: 800, deviceScaleFactor: 2 });
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: theme }]);
  await page.goto(theme === 'dark' ? `${url}?night` : url);
  await waitForMarks(page);
  await hoverMark(page, '脑机接口');
  await waitForCard(page, '脑机接口');
  await draw(page, `card-${theme}`);

  const popup = await openPopup(reader, page);
  await popup.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: theme }]);
  await popup.waitForFunction(() => document.querySelector('.page-term'));
  await draw(popup, `page-${theme}`);
  await searchIn(popup, 'wlcy', '未来产业');
  await draw(popup, `popup-${theme}`);
  await popup.close();
  await page.close();
}

async function drawAll(): Promise<void> {
  await needBrowser('chromium');
  await needChineseFont();
  await buildPackage('test', 'chromium');
  const site = await serve('data/sample', 0);
  const reader = await launchReader('chromium', 'test', {
    headless: true,
    // A screen of high resolution: an emulated one does not reach the card, whose frame is a process of its own.
    args: ['--screen-info={3200x2400 devicePixelRatio=2}', '--window-size=1400,1000'],
  });
  await chooseEverywhere(reader, 'zh-CN');
  for (const theme of ['light', 'dark'] as const) {
    await drawPage(reader, `${site.origin}/`, theme);
  }
  await reader.browser.close();
  await site.close();
}

drawAll().catch(giveUp);
