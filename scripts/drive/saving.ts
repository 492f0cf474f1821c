import type { Page } from 'puppeteer-core';
import { buttonSeen } from '../../lib/limits.ts';

/** Selects words that stand in one text node of the page, as a reader does, with the mouse. */
export async function selectText(page: Page, words: string): Promise<void> {
  const [from, to] = await page.evaluate((wanted) => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (!walker.currentNode.nodeValue?.includes(wanted)) {
      if (!walker.nextNode()) throw new Error(`The page does not say “${wanted}”.`);
    }
    const node = walker.currentNode;
    const start = (node.nodeValue ?? '').indexOf(wanted);
    const range = document.createRange();
    range.setStart(node, start);
    range.setEnd(node, start + wanted.length);
    node.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
    const lines = [...range.getClientRects()];
    const [first, last] = [lines[0] ?? new DOMRect(), lines.at(-1) ?? new DOMRect()];
    return [
      { x: first.left + 1, y: first.top + first.height / 2 },
      { x: last.right - 1, y: last.top + last.height / 2 },
    ] as const;
  }, words);
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(to.x, to.y, { steps: 8 });
  await page.mouse.up();
}

/** Waits for some frames of the page: what came before is on the screen then, and the browser has judged it. */
export async function untilDrawn(page: Page): Promise<void> {
  await page.evaluate(async () => {
    for (let frames = 4; frames > 0; frames--) await new Promise((resolve) => requestAnimationFrame(resolve));
  });
}

/** Presses the button that appears by a selection; no card may be open. */
export async function pressSave(page: Page): Promise<void> {
  const { x, y } = await waitForOwn(page);
  // A click that comes at once is not taken for the reader's: it may have been lured.
  await new Promise((resolve) => setTimeout(resolve, 2 * buttonSeen));
  await untilDrawn(page);
  await page.mouse.click(x, y);
}

/** Waits for what Glossa shows on the page, card or button, and gives back a point within it. */
async function waitForOwn(page: Page): Promise<{ x: number; y: number }> {
  const found = await page.waitForFunction(findOwn, { polling: 50 });
  return (await found.jsonValue()) ?? { x: 0, y: 0 };
}

/** Runs in the page. The shadow root is closed, so what is in it has to be felt for, point by point. */
function findOwn(): { x: number; y: number } | null {
  const host = document.querySelector('glossa-card');
  const points: { x: number; y: number }[] = [];
  for (let y = 2; host && y < innerHeight; y += 4) {
    for (let x = 2; x < innerWidth; x += 4) {
      if (document.elementFromPoint(x, y) === host) points.push({ x, y });
    }
  }
  if (points.length === 0) return null;
  const [left, top] = [Math.min(...points.map(({ x }) => x)), Math.min(...points.map(({ y }) => y))];
  const bottom = Math.max(...points.map(({ y }) => y));
  // Within the first button: in the middle may be a gap between two.
  return { x: left + 24, y: (top + bottom) / 2 };
}
