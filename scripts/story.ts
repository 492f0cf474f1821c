import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Page } from 'puppeteer-core';
import { leaveCard, waitForCard } from './drive/card.ts';
import { reload } from './drive/load.ts';
import { hoverMark, waitForMarks } from './drive/marks.ts';
import { pressSave, selectText } from './drive/saving.ts';
import type { Reader } from './launch.ts';
import { say } from './say.ts';
import type { Site } from './serve.ts';
import { searchIn } from './toolbar-popup.ts';

/** Where the pictures of a start without a display go. */
const folder = 'screenshots';

/** A sentence of the sample page. */
const sentence = '从样品到产品，隔着的不是一条路，是一条河。';

/** Plays what a reader does on the sample page and leaves a picture of each step. */
export async function tellStory(reader: Reader, site: Site): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const picture = async (page: Page, name: string, words: string) => {
    const path = resolve(join(folder, `${name}.png`));
    await page.screenshot({ path: path as `${string}.png` });
    say(`  ${words}: ${path}`);
  };

  say('There is no display here, so this is what a reader sees, in pictures:');
  const page = await reader.browser.newPage();
  await page.setViewport({ width: 1180, height: 860 });
  await page.goto(`${site.origin}/`);
  const marks = await waitForMarks(page);
  await picture(page, '1-marks', `${marks.length} places are marked`);

  await hoverMark(page, '具身智能');
  await waitForCard(page, '具身智能');
  await picture(page, '2-card', 'the card of a term');

  const popup = await reader.openOwnPage('popup.html');
  await popup.setViewport({ width: 372, height: 500 });
  await searchIn(popup, 'wlcy', '未来产业');
  await picture(popup, '3-search', 'a search by the initials of 未来产业');
  await popup.close();

  await page.bringToFront();
  await leaveCard(page);
  await selectText(page, sentence);
  await pressSave(page);
  await waitForMarks(page, 'glossa-saved');
  await picture(page, '4-saved', 'a sentence that was kept');
  await reload(page);
  await waitForMarks(page, 'glossa-saved');
  await picture(page, '5-again', 'the same after a reload');
}
