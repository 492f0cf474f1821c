import { browser } from 'wxt/browser';

/** A frame of a tab that we may read. */
export interface PageFrame {
  /** 0 is the page itself. */
  id: number;
  url: string;
  /** What kind of document it is (a MIME type). */
  type: string;
}

/** More are not asked what was saved of them: pages of advertisements have dozens. */
const mostFrames = 12;

/** The page in a tab and its frames, the page first; none where the browser keeps it closed. */
export async function framesIn(tab: number): Promise<PageFrame[]> {
  try {
    const target = { tabId: tab, allFrames: true };
    const found = await browser.scripting.executeScript({
      target,
      func: () => [location.href, document.contentType],
      // A frame that loads without end holds nobody up.
      injectImmediately: true,
    });
    const frames = found.map(({ frameId, result }) => {
      const [url, type] = result ?? [];
      return { id: frameId, url: String(url), type: String(type) };
    });
    return frames.sort((one, other) => one.id - other.id).slice(0, mostFrames);
  } catch {
    // The page is closed to extensions, or the tab itself was closed: neither is a fault.
    return [];
  }
}
