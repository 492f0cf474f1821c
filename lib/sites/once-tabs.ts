/** Tabs the reader asked to have marked once. Kept in `storage.session`; a tab's mark ends with its origin. */
import { browser } from 'wxt/browser';
import { injectScout } from './open-tabs.ts';

const item = 'once';

async function readOnce(): Promise<Record<string, string>> {
  const stored = await browser.storage.session.get<Record<string, Record<string, string>>>(item);
  return stored[item] ?? {};
}

/**
 * Marks the page in a tab, now and only now; to be called where the reader's click has granted `activeTab`.
 * False where the browser lets no extension run.
 */
export async function markTabOnce(tab: number): Promise<boolean> {
  const { url } = await browser.tabs.get(tab);
  if (url === undefined || !URL.canParse(url)) return false;
  await navigator.locks.request(`glossa ${item}`, async () =>
    browser.storage.session.set({ [item]: { ...(await readOnce()), [tab]: new URL(url).origin } }),
  );
  return injectScout(tab);
}

/** Whether the page at `url` in a tab is one the reader asked to have marked once. */
export async function isMarkedOnce(tab: number, url: string | null): Promise<boolean> {
  return url !== null && (await readOnce())[tab] === new URL(url).origin;
}

/** Ends these marks: the reader has made a choice that stands. */
export function forgetOnce(): Promise<void> {
  return browser.storage.session.remove(item);
}
