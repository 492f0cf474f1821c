import type { Page } from 'puppeteer-core';
import { leaveCard } from '../drive/card.ts';
import { readMarks } from '../drive/marks.ts';

/**
 * Milliseconds from the pointer's arrival on a mark to its card being there, by the page's own clock:
 * the card's host is then what lies below or above the mark.
 */
export async function timeCard(page: Page, words: string): Promise<number> {
  // The card is made ready in idle time after the first marks.
  await page.waitForSelector('glossa-card');
  await new Promise((resolve) => setTimeout(resolve, 1_000));
  const mark = (await readMarks(page, 'glossa-term')).find(({ text }) => text === words);
  if (!mark) throw new Error(`“${words}” is not marked.`);
  await page.evaluate(({ x, y }) => {
    const isCard = (at: number) => document.elementFromPoint(x, at)?.localName === 'glossa-card';
    addEventListener('mousemove', function arrive(event: MouseEvent) {
      if (Math.abs(event.clientX - x) > 1 || Math.abs(event.clientY - y) > 1) return;
      removeEventListener('mousemove', arrive);
      performance.mark('arrived');
      const look = () => {
        if (isCard(y + 60) || isCard(y - 60)) performance.measure('card', 'arrived');
        else setTimeout(look);
      };
      look();
    });
  }, mark);
  await page.mouse.move(mark.x, mark.y);
  const taken = await page.waitForFunction(() => performance.getEntriesByName('card').at(-1)?.duration);
  const duration = (await taken.jsonValue()) ?? Number.NaN;
  await leaveCard(page);
  return duration;
}
