import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Page } from 'puppeteer-core';
import { hoverMark, waitForCard, waitForMarks } from './drive.ts';
import type { Reader } from './launch.ts';
import { say } from './say.ts';
import type { Site } from './serve.ts';

/** Where the pictures of a start without a display go. */
const folder = 'screenshots';

/** Plays what a reader does on the sample page and leaves a picture of each step. */
export async function tellStory(reader: Reader, site: Site): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const picture = async (page: Page, name: string) => {
    const path = join(folder, `${name}.png`);
    await page.screenshot({ path: path as `${string}.png` });
    say(`  ${resolve(path)}`);
  };

  say('There is no display here, so this is the story in pictures:');
  const page = await reader.browser.newPage();
  await page.setViewport({ width: 1180, height: 860 });
  await page.goto(`${site.origin}/`);
  const marks = await waitForMarks(page);
  say(`  ${marks.length} places are marked.`);
  await picture(page, '1-marks');
  await hoverMark(page, '具身智能');
  await waitForCard(page, '具身智能');
  await picture(page, '2-card');
}
