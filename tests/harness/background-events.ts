/** The background's own events, given as the browser gives them: no test can type into the address bar of a headless browser, nor open its menu. */
import type { WebWorker } from 'puppeteer-core';
import { firefoxUuid } from '../../scripts/launch.ts';
import type { Product } from './product.ts';

/** Runs in the background of Chromium, which is woken for it. */
export async function inWorker(product: Product, code: string): Promise<unknown> {
  const isOurs = (url: string) => url.startsWith(product.origin);
  const wake = await product.openOwnPage('manifest.json');
  await wake.evaluate("chrome.runtime.sendMessage({ question: 'corpus.state', id: 'wake', args: [] })");
  const target = await product.browser.waitForTarget(
    (one) => one.type() === 'service_worker' && isOurs(one.url()),
  );
  const worker = (await target.worker()) as WebWorker;
  const value = await worker.evaluate(code);
  await wake.close();
  return value;
}

/** Chooses an item of ours in the menu over the selection of the tab with a page of the web: there is one such tab. */
export async function chooseInMenu(product: Product, menuItemId: string): Promise<void> {
  const item = JSON.stringify({ menuItemId, editable: false, selectionText: '' });
  if (product.name === 'firefox') await inFirefox(product, clickInFirefox(item));
  else
    await inWorker(
      product,
      `chrome.tabs.query({ url: 'http://*/*' }).then(([tab]) => chrome.contextMenus.onClicked.dispatch(${item}, tab))`,
    );
}

/** As ext-menus.js tells it of a click (https://searchfox.org/mozilla-central/source/browser/components/extensions/parent/ext-menus.js). */
const clickInFirefox = (item: string) => `{
  const tab = gBrowser.tabs.find(({ linkedBrowser }) => linkedBrowser.currentURI.schemeIs('http'));
  const { extension } = WebExtensionPolicy.getByHostname('${firefoxUuid}');
  extension.emit('webext-menu-menuitem-click', { ...${item}, modifiers: [], button: 0 }, tab);
  undefined;
}`;

/** What puppeteer keeps to itself: what is said to Firefox beneath it. */
interface Below {
  connection: {
    send(
      method: string,
      params: object,
    ): Promise<{ result: { type?: string; contexts?: { context: string }[] } }>;
  };
}

/** Runs in the window of Firefox itself. */
async function inFirefox({ browser }: Product, expression: string): Promise<void> {
  const { connection } = browser as unknown as Below;
  const { result } = await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome' });
  const target = { context: result.contexts![0]!.context };
  const told = await connection.send('script.evaluate', { expression, target, awaitPromise: true });
  if (told.result.type !== 'success') throw new Error(JSON.stringify(told.result));
}
