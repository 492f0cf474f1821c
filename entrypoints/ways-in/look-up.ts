/** What a reader selects anywhere, looked up in the side panel. */
import { browser } from 'wxt/browser';
import { languageOf, messagesFor } from '../../lib/language.ts';
import { queryLength } from '../../lib/limits.ts';
import { onSettingsChanged, readSettings, type Settings } from '../../lib/settings.ts';
import { openPanel } from '../connect/panel.ts';

const menu = 'look-up';

/** Obeyed by `add-selection.ts`; here because the two are made and named together. */
export const addMenu = 'add-selection';
/** Obeyed by `save-selection.ts`. */
export const saveMenu = 'save-selection';

/** Offers to look up a selection in the page's menu, PDF viewers included; Firefox for Android has no such menu. */
export function offerLookUp(): void {
  if (!browser.contextMenus) return;
  browser.runtime.onInstalled.addListener(async () => nameMenu(await readSettings()));
  onSettingsChanged((after, before) => {
    if (languageOf(after) !== languageOf(before)) void nameMenu(after);
  });
  browser.contextMenus.onClicked.addListener(({ menuItemId, selectionText }, tab) => {
    if (menuItemId === menu && selectionText) void lookUp(selectionText, tab?.windowId ?? -1);
  });
}

/** The menu outlives the background, so it is made at install only; made anew it has its new name. */
async function nameMenu(settings: Settings): Promise<void> {
  await browser.contextMenus.removeAll();
  const t = messagesFor(languageOf(settings));
  browser.contextMenus.create({ id: menu, title: t('menu_lookUp'), contexts: ['selection'] });
  browser.contextMenus.create({ id: saveMenu, title: t('menu_saveSelection'), contexts: ['selection'] });
  browser.contextMenus.create({ id: addMenu, title: t('menu_addSelection'), contexts: ['selection'] });
}

/** Begun straight in the click: browsers open the panel only then. */
async function lookUp(selection: string, window: number): Promise<void> {
  const opened = openPanel(window).then(
    () => true,
    () => false,
  );
  const text = selection.replace(/\s+/gu, ' ').trim().slice(0, queryLength);
  await browser.storage.session.set({ lookUp: text });
  // A window may have no panel: an app's, or none that a viewer could name. A tab shows the same.
  if (!(await opened)) await browser.tabs.create({ url: browser.runtime.getURL('/sidepanel.html') });
}
