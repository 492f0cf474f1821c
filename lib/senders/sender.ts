/** Who asks: a class from facts the browser stamps on a message, never from what the message says. */
import type { Browser } from 'wxt/browser';

export type Sender =
  /** Our content script in a web page or a frame of one. */
  | { kind: 'content'; tab: number; frame: number; origin: string; url: string | null; tabUrl: string | null }
  /** The same where the frame has no origin of its own (sandbox, `data:`): it may mark, but keep nothing. */
  | { kind: 'opaque'; tab: number; frame: number; tabUrl: string | null }
  /** The card: our page in a frame, whoever opened the frame. */
  | { kind: 'card'; tab: number }
  | { kind: 'popup' }
  | { kind: 'library' }
  | { kind: 'welcome'; tab: number; frame: number };

export type SenderKind = Sender['kind'];

/** What a message's `sender` tells. */
export type Stamp = Pick<Browser.runtime.MessageSender, 'id' | 'origin' | 'url' | 'frameId' | 'tab'>;

/** Our own id and origin. Firefox's host is not `runtime.id`. */
export interface Own {
  id: string;
  origin: string;
}

/** The sender's class, or null for anyone who may ask nothing: others' extensions, private windows, unknown pages. */
export function senderOf(stamp: Stamp, own: Own): Sender | null {
  if (stamp.id !== own.id || stamp.origin === undefined || stamp.tab?.incognito) return null;
  return stamp.origin === own.origin ? ownPage(stamp) : webPage(stamp);
}

/** `origin` alone is not enough: a hostile page can frame our pages, and they keep our origin there. */
function ownPage({ tab, frameId, url }: Stamp): Sender | null {
  const path = pathOf(url);
  // The side panel is the library beside the page; opened as a tab it has one.
  if (path === '/sidepanel.html' && (tab === undefined || frameId === 0)) return { kind: 'library' };
  if (tab === undefined) return path === '/popup.html' ? { kind: 'popup' } : null;
  if (tab.id === undefined || frameId === undefined) return null;
  if (frameId !== 0) return path === '/card.html' ? { kind: 'card', tab: tab.id } : null;
  if (path === '/popup.html') return { kind: 'popup' };
  if (path === '/options.html') return { kind: 'library' };
  if (path === '/welcome.html') return { kind: 'welcome', tab: tab.id, frame: frameId };
  return null;
}

function webPage({ tab, frameId, url, origin }: Stamp): Sender | null {
  if (tab?.id === undefined || frameId === undefined || origin === undefined) return null;
  const place = { tab: tab.id, frame: frameId, tabUrl: tab.url ?? null };
  if (origin === 'null') return { kind: 'opaque', ...place };
  if (!/^https?:\/\//.test(origin)) return null;
  // After `pushState` the stamp still has the address that was loaded; in a prerendered page the tab's is another's.
  const addresses = frameId === 0 ? [tab.url, url] : [url, tab.url];
  return { kind: 'content', ...place, origin, url: addressOf(origin, addresses) };
}

/** The first address of that origin: `about:blank` and `srcdoc` frames have none of their own. */
function addressOf(origin: string, addresses: (string | undefined)[]): string | null {
  for (const address of addresses) {
    if (address === undefined || !URL.canParse(address)) continue;
    if (new URL(address).origin === origin) return address;
  }
  return null;
}

function pathOf(url: string | undefined): string | null {
  return url !== undefined && URL.canParse(url) ? new URL(url).pathname : null;
}
