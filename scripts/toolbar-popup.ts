import type { Page } from 'puppeteer-core';
import type { Reader } from './launch.ts';
import { until } from './until.ts';

/** Clicks the toolbar's button over a page, as a reader does, and gives back the popup. Chromium only. */
export async function openPopup({ browser, origin }: Reader, page: Page): Promise<Page> {
  await page.bringToFront();
  const extension = (await browser.extensions()).get(new URL(origin).host);
  await extension?.triggerAction(page);
  const look = async () => {
    const popup = (await extension?.pages())?.find((one) => one.url() === `${origin}/popup.html`);
    return (await popup?.$('.popup-foot')) ? popup : null;
  };
  return until(look, 'The popup did not open.');
}

/** Waits until the popup says something. */
export async function waitForWords(popup: Page, words: string): Promise<void> {
  const says = (wanted: string) => document.body.innerText.includes(wanted);
  await popup.waitForFunction(says, { polling: 50 }, words);
}

/** Types into the search box of a popup and waits until what is found first says `found`: answers come at every letter. */
export async function searchIn(popup: Page, query: string, found: string): Promise<void> {
  const box = await popup.waitForSelector('[role=combobox]');
  await box?.type(query);
  const isFirst = (words: string) => document.querySelector('[role=option]')?.textContent.includes(words);
  await popup.waitForFunction(isFirst, { polling: 50 }, found);
}
