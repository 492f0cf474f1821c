import * as v from 'valibot';
import { browser } from 'wxt/browser';
import { extractedPage } from '../ingest/extracted-page.ts';
import { pageTaken } from '../limits.ts';
import type { PagePart } from '../questions/documents.ts';

const selection = v.strictObject({ title: v.string(), text: v.pipe(v.string(), v.maxLength(pageTaken)) });

/** What was taken of a page: its main text as JSON of an `ExtractedPage`, or the plain text of a selection. */
export type TakenPage = v.InferOutput<typeof selection>;

/** What the build makes of `entrypoints/extractor.ts`. */
const extractorScript = '/extractor.js';

/**
 * Takes the page in a tab, or what is selected on it, as it stands before the reader; null where there is nothing, it is
 * longer than `pageTaken`, or the browser keeps the page closed.
 */
export async function takePage(tab: number, part: PagePart): Promise<TakenPage | null> {
  try {
    return part === 'selection' ? await selectionIn(tab) : await articleIn(tab);
  } catch {
    // The page is closed to extensions, or the tab itself was closed: neither is a fault.
    return null;
  }
}

/** Some pages wait for a script that nobody sends; what was stopped Chromium would wait for without end. */
const atOnce = (tab: number) => ({ target: { tabId: tab }, injectImmediately: true });

async function articleIn(tab: number): Promise<TakenPage | null> {
  const [frame] = await browser.scripting.executeScript({ ...atOnce(tab), files: [extractorScript] });
  const { success, output } = v.safeParse(extractedPage, frame?.result);
  return success ? { title: output.title ?? '', text: JSON.stringify(output) } : null;
}

async function selectionIn(tab: number): Promise<TakenPage | null> {
  const [frame] = await browser.scripting.executeScript({
    ...atOnce(tab),
    func: takeSelection,
    args: [pageTaken],
  });
  const { success, output } = v.safeParse(selection, frame?.result);
  return success ? output : null;
}

/** Runs in the page, so that it may name nothing of this file. */
function takeSelection(most: number): unknown {
  const text = getSelection()?.toString() ?? '';
  return text.trim() === '' || text.length > most ? null : { title: document.title, text };
}
