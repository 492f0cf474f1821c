/**
 * What was found on traced pages, tab by tab: quotations with their sources, never the page's other text. Kept in
 * `storage.session`, which lives in memory, outlives the worker, and which pages cannot read.
 */
import { browser } from 'wxt/browser';
import type { Traced } from '../questions/quotations.ts';

interface Trace {
  /** Address of the page: the tab may have gone on. */
  url: string;
  traced: Traced;
  /** Terms marked on the page at that time: with many more of them it has more text. */
  terms: number;
}

const itemOf = (tab: number) => `trace ${tab}`;

/** A place within the page is the same page. */
const pageOf = (url = '') => url.replace(/#.*$/s, '');

/** Keeps what was found on a tab's page in the place of what was found before. */
export async function keepTrace(tab: number, traced: Traced, terms: number): Promise<void> {
  const { url } = await browser.tabs.get(tab);
  await browser.storage.session.set({ [itemOf(tab)]: { url: pageOf(url), traced, terms } satisfies Trace });
}

/** What was found on the page a tab shows; null where it was not traced. */
export async function readTrace(tab: number): Promise<Trace | null> {
  const item = itemOf(tab);
  const [stored, { url }] = await Promise.all([
    browser.storage.session.get<Record<string, Trace>>(item),
    browser.tabs.get(tab),
  ]);
  const trace = stored[item];
  return trace?.url === pageOf(url) ? trace : null;
}

/** Forgets a closed tab, or a page that is no longer as it was. */
export function forgetTrace(tab: number): Promise<void> {
  return browser.storage.session.remove(itemOf(tab));
}
