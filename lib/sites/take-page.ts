import * as v from 'valibot';
import { browser } from 'wxt/browser';
import { pageTaken } from '../limits.ts';
import type { PagePart } from '../questions/documents.ts';

const taken = v.nullable(
  v.strictObject({ title: v.string(), text: v.pipe(v.string(), v.maxLength(pageTaken)) }),
);

/** What was taken of a page: mark-up of the whole, or the plain text of a selection. */
export type TakenPage = NonNullable<v.InferOutput<typeof taken>>;

/**
 * Takes the page in a tab, or what is selected on it, as it stands before the reader; null where there is nothing, it is
 * longer than `pageTaken`, or the browser keeps the page closed.
 */
export async function takePage(tab: number, part: PagePart): Promise<TakenPage | null> {
  try {
    const [frame] = await browser.scripting.executeScript({
      target: { tabId: tab },
      func: part === 'selection' ? takeSelection : takeMarkup,
      args: [pageTaken],
    });
    const checked = v.safeParse(taken, frame?.result ?? null);
    return checked.success ? checked.output : null;
  } catch {
    // The page is closed to extensions, or the tab itself was closed: neither is a fault.
    return null;
  }
}

/** Runs in the page, so that it may name nothing of this file. The page itself stays as it is: a copy is cut down. */
function takeMarkup(most: number): unknown {
  const copy = document.documentElement.cloneNode(true) as Element;
  for (const element of copy.querySelectorAll('script, style, svg, canvas, iframe, object, glossa-card'))
    element.remove();
  const text = copy.outerHTML;
  return text.length > most ? null : { title: document.title, text };
}

function takeSelection(most: number): unknown {
  const text = getSelection()?.toString() ?? '';
  return text.trim() === '' || text.length > most ? null : { title: document.title, text };
}
