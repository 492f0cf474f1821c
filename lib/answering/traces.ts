/**
 * What was found on traced pages, tab by tab: quotations with their sources, never the page's other text. Kept in
 * `storage.session`, which lives in memory, outlives the worker, and which pages cannot read.
 */
import { browser } from 'wxt/browser';
import type { TracedQuotation } from '../questions/quotations.ts';

interface Trace {
  /** Address of the page: the tab may have gone on. */
  url: string;
  quotations: TracedQuotation[];
}

const itemOf = (tab: number) => `trace ${tab}`;

/** Keeps what was found on a tab's page in the place of what was found before. */
export function keepTrace(tab: number, trace: Trace): Promise<void> {
  return browser.storage.session.set({ [itemOf(tab)]: trace });
}

/** What was found on the page a tab shows; null where it was not traced. */
export async function readTrace(tab: number): Promise<TracedQuotation[] | null> {
  const item = itemOf(tab);
  const [stored, { url }] = await Promise.all([
    browser.storage.session.get<Record<string, Trace>>(item),
    browser.tabs.get(tab),
  ]);
  const trace = stored[item];
  return trace && trace.url === url ? trace.quotations : null;
}

/** Forgets a closed tab. */
export function forgetTrace(tab: number): Promise<void> {
  return browser.storage.session.remove(itemOf(tab));
}
