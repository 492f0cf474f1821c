import { browser } from 'wxt/browser';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { answerPage, ask } from '../lib/messaging.ts';
import { pickUp } from '../lib/page/hand-over.ts';
import { startMarker } from '../lib/page/start-marker.ts';

/** Firefox gives content scripts a key on every element, Chromium a function, which throws once we are outdated. */
function closedRootOf(element: Element): ShadowRoot | null | undefined {
  if ('openOrClosedShadowRoot' in element) return element.openOrClosedShadowRoot as ShadowRoot | null;
  return isAlive() ? browser.dom?.openOrClosedShadowRoot(element as HTMLElement) : null;
}

const isAlive = (): boolean => !!browser.runtime?.id;

// The content script: registered by `sites/`, hence not a `content` entrypoint of WXT's. It brings its further parts itself.
export default defineUnlistedScript(() => {
  startMarker({
    ask,
    answerPage,
    closedRootOf,
    isAlive,
    bring: (part) => ask('page.bring', part).then(() => pickUp(part)),
  });
});
