/** Saving what is selected from the page's menu or by keys, also where Glossa does not run yet. */
import { browser } from 'wxt/browser';
import { AskError } from '../../lib/ask-error.ts';
import { askFrame } from '../../lib/messaging.ts';
import { markTabOnce } from '../../lib/sites/once-tabs.ts';
import { saveMenu } from './look-up.ts';

/** How long (ms) a page may take to start once the reader wants to save from it, and how often it is asked meanwhile. */
const starting = 4_000;
const again = 200;

/** Obeys the menu and the key; Firefox for Android has neither. */
export function obeySaving(): void {
  browser.contextMenus?.onClicked.addListener(async ({ menuItemId, frameId }, tab) => {
    if (menuItemId === saveMenu && tab?.id !== undefined) await saveSelection(tab.id, frameId);
  });
  browser.commands?.onCommand.addListener(async (command, tab) => {
    if (command === 'save' && tab?.id !== undefined) await saveSelection(tab.id);
  });
}

/** Where nobody answers yet, the click has granted the page to us: Glossa runs there from now on, this once. */
async function saveSelection(tab: number, frame?: number): Promise<void> {
  if (await isSaving(tab, frame)) return;
  if (!(await markTabOnce(tab))) return;
  for (let waited = 0; waited < starting; waited += again) {
    await new Promise((resolve) => setTimeout(resolve, again));
    if (await isSaving(tab, frame)) return;
  }
}

/** True where the frame with the selection has taken the wish; what came of it the reader sees there. */
async function isSaving(tab: number, frame?: number): Promise<boolean> {
  try {
    return (await askFrame(tab, frame, 'page.reveal', { act: 'save' })) === true;
  } catch (error) {
    // Nobody there: not yet, or not on this kind of page.
    if (error instanceof AskError) return false;
    throw error;
  }
}
