import type { Frame, Page } from 'puppeteer-core';
import { until } from '../until.ts';
import { askFrame } from './ask-frame.ts';
import { untilDrawn } from './saving.ts';

/** The card's frame once it has come to rest on the page with `words` in it; rejects where it does not come. */
export async function waitForCard(page: Page, words: string): Promise<Frame> {
  const frame = await findCard(page, words);
  await page.waitForFunction(isSeen, { polling: 50 });
  // It rises for 120 ms, and a click aimed before would miss.
  await new Promise((resolve) => setTimeout(resolve, 200));
  await untilDrawn(page);
  return frame;
}

/** The card's frame once it holds `words`, wherever it is by then; rejects where it does not come. */
export function findCard(page: Page, words: string): Promise<Frame> {
  const look = async () => {
    for (const frame of page.frames()) if (await isCardWith(frame, words)) return frame;
    return null;
  };
  return until(look, `No card shows “${words}”.`);
}

/** Asks the frame itself: Firefox tells no address of an extension's frame. */
async function isCardWith(frame: Frame, words: string): Promise<boolean> {
  const shows = (wanted: string) =>
    location.pathname === '/card.html' && document.body.innerText.includes(wanted);
  try {
    return await askFrame(frame, shows, words);
  } catch (error) {
    if (frame.detached) return false;
    throw error;
  }
}

/** Whether the card, or the bubble of a selection, is there. */
export const isCardOpen = (page: Page): Promise<boolean> => page.evaluate(isOpen);

/** Runs in the page: whether anything of ours is shown on it, card or button. */
function isOpen(): boolean {
  return document.querySelector('glossa-card')?.matches(':popover-open') ?? false;
}

/** Runs in the page: whether something of ours is there for the pointer. Open, the card is not until it is high enough. */
function isSeen(): boolean {
  for (let y = 2; y < innerHeight; y += 12) {
    for (let x = 2; x < innerWidth; x += 12) {
      if (document.elementFromPoint(x, y)?.localName === 'glossa-card') return true;
    }
  }
  return false;
}

/** Presses the button of a card that is named so, once it is there. */
export async function pressInCard(card: Frame, name: string): Promise<void> {
  const press = (wanted: string) => {
    const buttons = [...document.querySelectorAll('button')];
    const named = buttons.find(
      (button) => (button.getAttribute('aria-label') ?? button.textContent)?.trim() === wanted,
    );
    named?.click();
    return named !== undefined;
  };
  await card.waitForFunction(press, { polling: 50 }, name);
}

/** Takes the pointer away and waits until the card has closed. */
export async function leaveCard(page: Page): Promise<void> {
  await page.mouse.move(2, 2);
  while (await isCardOpen(page)) await new Promise((resolve) => setTimeout(resolve, 50));
}
