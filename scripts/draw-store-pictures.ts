/** `node scripts/draw-store-pictures.ts`: the stores' pictures, 1280 × 800, from the test package, into `data/store/`. */
import { mkdirSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import { askBackground } from './ask-background.ts';
import { leaveCard, waitForCard } from './drive/card.ts';
import { chooseEverywhere } from './drive/choose-everywhere.ts';
import { hoverMark, waitForMarks } from './drive/marks.ts';
import { pressSave, selectText } from './drive/saving.ts';
import { launchReader, type Reader } from './launch.ts';
import { giveUp, say } from './say.ts';
import { serve } from './serve.ts';
import { openPopup, searchIn } from './toolbar-popup.ts';

type Language = 'zh-CN' | 'en';
const size = { width: 1280, height: 800 };
const rest = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

async function draw(page: Page, language: Language, name: string): Promise<void> {
  const path = `data/store/${language}/${name}.png` as const;
  await page.screenshot({ path });
  say(`  ${path}`);
}

/** A page of ours, drawn once it has settled. */
async function drawOwn(reader: Reader, language: Language, name: string, path: string): Promise<void> {
  const page = await reader.browser.newPage();
  // First, for what is scrolled to depends on it.
  await page.setViewport(size);
  await page.goto(`${reader.origin}/${path}`);
  await rest(2_500);
  await draw(page, language, name);
  await page.close();
}

/** One picture of the page with another of ours laid over its right. */
async function drawBeside(reader: Reader, own: Page, under: Page, language: Language, name: string) {
  const [back, front] = await Promise.all([
    under.screenshot({ encoding: 'base64' }),
    own.screenshot({ encoding: 'base64' }),
  ]);
  const sheet = await reader.browser.newPage();
  await sheet.setViewport(size);
  const isPanel = name === 'panel';
  await sheet.setContent(`<body style="margin:0;overflow:hidden"><img src="data:image/png;base64,${back}">
    <img style="position:absolute;${isPanel ? 'top:0;right:0' : 'top:12px;right:40px;border-radius:8px'};
    box-shadow:0 6px 28px rgb(0 0 0/28%)" src="data:image/png;base64,${front}"></body>`);
  await rest(300);
  await draw(sheet, language, name);
  await sheet.close();
}

async function drawPage(reader: Reader, url: string, language: Language): Promise<void> {
  const page = await reader.browser.newPage();
  await page.setViewport(size);
  await page.goto(url);
  await page.bringToFront();
  await waitForMarks(page);
  if (language === 'zh-CN') {
    await selectText(page, '隔着的不是一条路，是一条河');
    await pressSave(page);
    await waitForMarks(page, 'glossa-saved');
    // The bubble that says so would lie over the card.
    await leaveCard(page);
  }
  await hoverMark(page, '脑机接口');
  await waitForCard(page, '脑机接口');
  await draw(page, language, 'card');
  await leaveCard(page);
  const popup = await openPopup(reader, page);
  await searchIn(popup, 'wlcy', '未来产业');
  await rest(800);
  // The tab in which the picture is put together closes the popup.
  await drawBeside(reader, popup, page, language, 'popup');
  const panel = await reader.openOwnPage('sidepanel.html#/terms');
  await panel.setViewport({ width: 380, height: 800 });
  await rest(2_500);
  await drawBeside(reader, panel, page, language, 'panel');
  await panel.close();
  await page.close();
}

async function drawAll(): Promise<void> {
  const site = await serve('data/sample', 0);
  const reader = await launchReader('chromium', 'test', { headless: true });
  for (const language of ['zh-CN', 'en'] as const) {
    mkdirSync(`data/store/${language}`, { recursive: true });
    await chooseEverywhere(reader, language);
    await drawPage(reader, `${site.origin}/`, language);
    const own = await reader.openOwnPage('options.html');
    const documents = await askBackground(own, 'document.list');
    await own.close();
    const speech = documents.find(({ document }) => document.date !== null) ?? documents[0];
    await drawOwn(reader, language, 'reader', `options.html#/document/${speech?.document.id}/4`);
    for (const name of ['documents', 'backup'])
      await drawOwn(reader, language, name, `options.html#/${name}`);
    await drawOwn(reader, language, 'welcome', 'welcome.html');
  }
  await reader.browser.close();
  await site.close();
}

drawAll().catch(giveUp);
