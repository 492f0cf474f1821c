import type { ElementHandle, Page } from 'puppeteer-core';
import { vi } from 'vitest';
import type { SavedHighlight } from '../../lib/model.ts';
import { askBackground } from '../../scripts/ask-background.ts';
import { savedHighlight } from '../store/saved-highlight.ts';

/** As many highlights, of a set. */
export function highlightsOf(set: string, count: number): SavedHighlight[] {
  return Array.from({ length: count }, (_, at) =>
    savedHighlight({
      ...{
        id: `${set}${at}`,
        sequence: at + 1,
        url: `https://${set}.example/`,
        origin: `https://${set}.example`,
      },
      quote: { exact: `前瞻布局未来产业，${set}${at}`, prefix: '', suffix: '' },
      ...{ position: { start: at, end: at + 9 }, savedAt: 1_790_000_000_000, changedAt: 1_790_000_000_000 },
    }),
  );
}

/** Gives a file to the backup page as if the reader had chosen it: in Firefox no other way leads there. */
export async function chooseFile(
  page: Page,
  which: 'backup' | 'highlights',
  content: Uint8Array,
): Promise<void> {
  await page.waitForSelector('.backup');
  const input = `input[accept^="${which === 'backup' ? '.glossa' : '.json'}"]`;
  await giveFile(page, input, 'given.glossa', content);
  await page.waitForSelector('.backup-offer .main-button');
}

/** Gives a file to an input of a page by script. */
export async function giveFile(
  page: Page,
  selector: string,
  name: string,
  content: Uint8Array | string,
): Promise<void> {
  await page.waitForSelector(selector);
  await page.evaluate(
    (where, called, base64) => {
      const bytes = Uint8Array.from(atob(base64), (unit) => unit.charCodeAt(0));
      const given = new DataTransfer();
      given.items.add(new File([bytes], called));
      const input = document.querySelector<HTMLInputElement>(where)!;
      input.files = given.files;
      input.dispatchEvent(new Event('change', { bubbles: true }));
    },
    selector,
    name,
    Buffer.from(content).toString('base64'),
  );
}

/** Chooses files of the disk in the library, as the reader does. */
export async function addFiles(library: Page, ...paths: string[]): Promise<void> {
  const input = (await library.waitForSelector('input[type=file]')) as ElementHandle<HTMLInputElement>;
  await input.uploadFile(...paths);
}

/** What the library says came of a file; nothing where it names none so. */
export function importResult(library: Page, file: string): Promise<string> {
  return library.$$eval(
    '.import-result',
    (results, wanted) => results.find((one) => one.textContent?.includes(wanted))?.textContent ?? '',
    file,
  );
}

/** Lets files go over the library, by their names. */
export function dropFiles(
  library: Page,
  files: Readonly<Record<string, string | Uint8Array>>,
): Promise<void> {
  const given = Object.entries(files).map(([name, content]) => [
    name,
    Buffer.from(content).toString('base64'),
  ]);
  return library.evaluate((all) => {
    const dataTransfer = new DataTransfer();
    for (const [name, base64] of all) {
      const bytes = Uint8Array.from(atob(base64!), (unit) => unit.charCodeAt(0));
      dataTransfer.items.add(new File([bytes], name!));
    }
    document.body.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
  }, given);
}

/** Lets a folder of the disk go over the library, as the reader does with the mouse; Chromium only. */
export async function dropFolder(library: Page, path: string): Promise<void> {
  const session = await library.createCDPSession();
  const data = { items: [], files: [path], dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
    await session.send('Input.dispatchDragEvent', { type, x: 300, y: 300, data });
  await session.detach();
}

/** Clicks by script: what is clicked may still move. */
export function press(page: Page, selector: string): Promise<void> {
  return page.$eval(selector, (button) => (button as HTMLElement).click());
}

/** The ids of all highlights, in order. */
export async function savedIds(page: Page): Promise<string[]> {
  return (await askBackground(page, 'highlight.listAll', null)).highlights.map(({ id }) => id).sort();
}

/** Three highlights, taken in from a file and waited for until they are backed up; answers their ids. */
export async function takeInThree(page: Page): Promise<string[]> {
  const highlights = highlightsOf('a', 3);
  const file = Buffer.from(JSON.stringify({ glossa: 'highlights', format: 1, highlights }));
  await chooseFile(page, 'highlights', file);
  await press(page, '.backup-offer .main-button');
  const isBackedUp = async () => (await askBackground(page, 'backup.automatic'))[0]?.highlights === 3;
  await vi.waitUntil(isBackedUp, { timeout: 60_000, interval: 200 });
  return highlights.map(({ id }) => id).sort();
}
