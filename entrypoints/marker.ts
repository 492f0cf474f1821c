import { browser } from 'wxt/browser';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import '../lib/page/paint.css';
import { answerPage, ask } from '../lib/messaging.ts';
import { pickUp } from '../lib/page/hand-over.ts';
import { startMarker } from '../lib/page/start-marker.ts';

/** Firefox gives content scripts a key on every element, Chromium a function, which throws once we are outdated. */
function closedRootOf(element: Element): ShadowRoot | null {
  if ('openOrClosedShadowRoot' in element) return element.openOrClosedShadowRoot as ShadowRoot | null;
  if (browser.runtime?.id === undefined) return null;
  return browser.dom?.openOrClosedShadowRoot(element as HTMLElement) ?? null;
}

/** In Chromium the card's address bears a name of this session, its messages the extension's own. */
function cardPlace() {
  const url = browser.runtime.getURL('/card.html');
  const { protocol, origin } = new URL(url);
  return { url, origin: protocol === 'chrome-extension:' ? `${protocol}//${browser.runtime.id}` : origin };
}

// The content script: registered by `sites/`, hence not a `content` entrypoint of WXT's.
export default defineUnlistedScript(() => {
  startMarker({
    ask,
    answerPage,
    closedRootOf,
    card: cardPlace(),
    isAlive: () => browser.runtime?.id !== undefined,
    loadKeeper: () => ask('page.keep').then(pickUp),
  });
});
