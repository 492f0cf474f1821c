import { browser } from 'wxt/browser';

/** Opens a page of ours in a tab. */
export function openPage(path: string): Promise<unknown> {
  return browser.tabs.create({ url: browser.runtime.getURL('/') + path });
}
