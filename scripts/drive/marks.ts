import type { Page } from 'puppeteer-core';
import { until } from '../until.ts';

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
    const registered = painted.flatMap(([, highlight]) => [...highlight]);
    // What has just left the page is not painted, though it is registered for a moment yet.
    const ranges = registered.filter(({ startContainer }) => startContainer.isConnected);
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
  // A page of a hundred thousand paragraphs is long in coming.
  await page.waitForFunction(painted, { polling: 50, timeout: 60_000 }, names);
  return readMarks(page, names);
}

/** Brings the nth mark with this text into the viewport, with room for its card below, and rests the pointer on it; gives back its place. */
export async function hoverMark(page: Page, text: string, nth = 0): Promise<Mark> {
  const { y } = await findMark(page, text, nth);
  await page.evaluate((at) => {
    const isInView = at > 60 && at < innerHeight - 300;
    if (!isInView) scrollBy({ top: at - innerHeight / 3, behavior: 'instant' });
  }, y);
  const mark = await findMark(page, text, nth);
  // From outside, but within the viewport: Firefox moves no pointer elsewhere.
  const isLow = mark.y + 60 >= (page.viewport()?.height ?? Number.POSITIVE_INFINITY);
  await page.mouse.move(Math.max(0, mark.x - 40), mark.y + (isLow ? -60 : 60));
  await page.mouse.move(mark.x, mark.y, { steps: 4 });
  return mark;
}

/** The nth mark with this text once it is painted: a page that scrolls or changes is painted anew. */
function findMark(page: Page, text: string, nth: number): Promise<Mark> {
  const look = async () => (await readMarks(page, 'glossa-term')).filter((one) => one.text === text)[nth];
  return until(look, `“${text}” is not marked.`);
}
