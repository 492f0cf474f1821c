import { browser } from 'wxt/browser';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { handOver } from '../lib/page/hand-over.ts';
import { Keeper } from '../lib/page/keeper.ts';

/** In Chromium the card's address bears a name of this session, its messages the extension's own. */
function cardPlace() {
  const url = browser.runtime.getURL('/card.html');
  const { protocol, origin } = new URL(url);
  return { url, origin: protocol === 'chrome-extension:' ? `${protocol}//${browser.runtime.id}` : origin };
}

// The third part of the content script: `marker.ts` asks for it when a page needs it.
export default defineUnlistedScript(() => handOver('keeper', (options) => new Keeper(options, cardPlace())));
