import type { Frame, Page } from 'puppeteer-core';
import { buttonSeen } from '../lib/limits.ts';
import type { Reader } from './launch.ts';

/** A stretch of the page that Glossa painted, and the middle of its first line in the viewport. */
export interface Mark {
  text: string;
  x: number;
  y: number;
}

/** What stands in the page's highlight registry under names that begin so, in order of the text. */
export function readMarks(page: Page, names: 'glossa-term' | 'glossa-saved'): Promise<Mark[]> {
  return page.evaluate((prefix) => {
    const painted = [...CSS.highlights].filter(([name]) => name.startsWith(prefix));
    const ranges = painted.flatMap(([, highlight]) => [...highlight]);
    const marks = ranges.map((range) => {
      const live = document.createRange();
      live.setStart(range.startContainer, range.startOffset);
      live.setEnd(range.endContainer, range.endOffset);
      return live;
    });
    marks.sort((a, b) => a.compareBoundaryPoints(Range.START_TO_START, b));
    return marks.map((mark) => {
      const line = mark.getClientRects()[0] ?? new DOMRect();
      return { text: mark.toString(), x: line.x + line.width / 2, y: line.y + line.height / 2 };
    });
  }, names);
}

/** Waits until the page shows marks; gives them back. */
export async function waitForMarks(
  page: Page,
  names: 'glossa-term' | 'glossa-saved' = 'glossa-term',
): Promise<Mark[]> {
  const painted = (prefix: string) =>
    [...CSS.highlights].some(([name, { size }]) => name.startsWith(prefix) && size > 0);
  await page.waitForFunction(painted, { polling: 50, timeout: 40_000 }, names);
  return readMarks(page, names);
}

/**
 * Makes the choice of the welcome page, “everywhere”, where the prompt for permission could not be answered,
 * and that of a language where the browser itself may not speak it.
 */
export async function chooseEverywhere(
  reader: Pick<Reader, 'openOwnPage'>,
  language: 'auto' | 'zh-CN' | 'en' = 'auto',
): Promise<void> {
  const page = await reader.openOwnPage('popup.html');
  const settings = JSON.stringify({ mode: 'everywhere', language });
  await page.evaluate(`(globalThis.browser ?? chrome).storage.local.set({ settings: ${settings} })`);
  // A page that comes before the script is registered is marked a moment later than a test may look.
  const registered = '(globalThis.browser ?? chrome).scripting.getRegisteredContentScripts()';
  await page.waitForFunction(`${registered}.then(({ length }) => length > 0)`, {
    polling: 50,
    timeout: 20_000,
  });
  await page.close();
}

/** Brings the nth mark with this text into the viewport, with room for its card below, and rests the pointer on it; gives back its place. */
export async function hoverMark(page: Page, text: string, nth = 0): Promise<Mark> {
  const { y } = await findMark(page, text, nth);
  await page.evaluate((at) => {
    const isInView = at > 60 && at < innerHeight - 300;
    if (!isInView) scrollBy({ top: at - innerHeight / 3, behavior: 'instant' });
  }, y);
  const mark = await findMark(page, text, nth);
  await page.mouse.move(mark.x - 40, mark.y + 60);
  await page.mouse.move(mark.x, mark.y, { steps: 4 });
  return mark;
}

/** The nth mark with this text once it is painted: a page that scrolls or changes is painted anew. */
async function findMark(page: Page, text: string, nth: number): Promise<Mark> {
  const latest = Date.now() + 20_000;
  while (Date.now() < latest) {
    const mark = (await readMarks(page, 'glossa-term')).filter((one) => one.text === text)[nth];
    if (mark) return mark;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`“${text}” is not marked.`);
}

/** The card's frame once it has come to rest on the page with `words` in it; rejects after twenty seconds. */
export async function waitForCard(page: Page, words: string): Promise<Frame> {
  const frame = await findCard(page, words);
  await page.waitForFunction(isOpen, { polling: 50 });
  // It rises for 120 ms, and a click aimed before would miss.
  await new Promise((resolve) => setTimeout(resolve, 200));
  return frame;
}

/** The card's frame once it holds `words`, wherever it is by then; rejects after twenty seconds. */
export async function findCard(page: Page, words: string): Promise<Frame> {
  const latest = Date.now() + 20_000;
  while (Date.now() < latest) {
    for (const frame of page.frames()) if (await isCardWith(frame, words)) return frame;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`No card shows “${words}”.`);
}

/** Asks the frame itself: Firefox tells no address of an extension's frame. */
async function isCardWith(frame: Frame, words: string): Promise<boolean> {
  const shows = (wanted: string) =>
    location.pathname === '/card.html' && document.body.innerText.includes(wanted);
  // A frame that goes while it is asked rejects, or never answers at all.
  const never = new Promise<false>((resolve) => setTimeout(resolve, 1_000, false));
  try {
    return await Promise.race([frame.evaluate(shows, words), never]);
  } catch (error) {
    if (frame.detached) return false;
    throw error;
  }
}

/** Waits for what Glossa shows on the page, card or button, and gives back a point within it. */
async function waitForOwn(page: Page): Promise<{ x: number; y: number }> {
  const found = await page.waitForFunction(findOwn, { polling: 50, timeout: 20_000 });
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

/** Runs in the page: whether anything of ours is shown on it, card or button. */
function isOpen(): boolean {
  return document.querySelector('glossa-card')?.matches(':popover-open') ?? false;
}

/** Takes the pointer away and waits until the card has closed. */
export async function leaveCard(page: Page): Promise<void> {
  await page.mouse.move(2, 2);
  while (await page.evaluate(isOpen)) await new Promise((resolve) => setTimeout(resolve, 50));
}

/** Types into the search box of a popup and waits until what is found first says `found`: answers come at every letter. */
export async function searchIn(popup: Page, query: string, found: string): Promise<void> {
  const box = await popup.waitForSelector('[role=combobox]');
  await box?.type(query);
  const isFirst = (words: string) => document.querySelector('[role=option]')?.textContent.includes(words);
  await popup.waitForFunction(isFirst, { polling: 50 }, found);
}

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
