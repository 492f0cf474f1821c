import type { CDPSession, Page } from 'puppeteer-core';
import { buttonSeen } from '../../lib/limits.ts';
import { untilDrawn } from '../../scripts/drive/saving.ts';
import { until } from '../../scripts/until.ts';

/** Selects the first `length` characters of an element's text with the pointer, as a reader does. */
export async function selectWords(page: Page, selector: string, length: number): Promise<string> {
  const line = await page.$eval(
    selector,
    (element, count) => {
      element.scrollIntoView({ block: 'center' });
      const range = document.createRange();
      const text = document.createTreeWalker(element, NodeFilter.SHOW_TEXT).nextNode() as Text;
      range.setStart(text, 0);
      range.setEnd(text, count);
      const { left, right, top, height } = range.getBoundingClientRect();
      return { left, right, y: top + height / 2, words: range.toString() };
    },
    length,
  );
  await page.mouse.move(line.left + 1, line.y);
  await page.mouse.down();
  await page.mouse.move(line.right - 1, line.y, { steps: 4 });
  await page.mouse.up();
  return line.words;
}

/** Clicks a button of the bubble by its name, once it has been seen long enough; Chromium only: its root is closed. */
export async function clickBubble(page: Page, name: string): Promise<void> {
  const session = await page.createCDPSession();
  await session.send('DOM.enable');
  const place = await findButton(session, name);
  await new Promise((resolve) => setTimeout(resolve, buttonSeen + 100));
  await untilDrawn(page);
  await page.mouse.click(place.x, place.y);
  await session.detach();
}

function findButton(session: CDPSession, name: string): Promise<{ x: number; y: number }> {
  const look = async () => {
    const { nodes } = await session.send('DOM.getFlattenedDocument', { depth: -1, pierce: true });
    const button = nodes.find(
      ({ nodeName, attributes }) => nodeName === 'BUTTON' && attributes?.includes(name),
    );
    const box =
      button && (await session.send('DOM.getBoxModel', { nodeId: button.nodeId }).catch(() => null));
    if (!box) return null;
    const [left = 0, top = 0, , , right = 0, bottom = 0] = box.model.content;
    return { x: (left + right) / 2, y: (top + bottom) / 2 };
  };
  return until(look, `No button is called “${name}”.`);
}
