import { browser } from 'wxt/browser';
import { AskError } from '../../lib/ask-error.ts';
import { askPage } from '../../lib/messaging.ts';
import { togglePanel } from '../connect/panel.ts';

/** Obeys the keys of the manifest that the browser does not obey itself; Firefox for Android has none. */
export function obeyCommands(): void {
  browser.commands?.onCommand.addListener((command, tab) => {
    if (command === 'panel' && tab) void togglePanel(tab.windowId);
    else if (command === 'next') void step(tab?.id, 1);
    else if (command === 'previous') void step(tab?.id, -1);
  });
}

/** Opens the card of the next or the previous marked term of a tab's page. */
async function step(tab: number | undefined, by: 1 | -1): Promise<void> {
  if (tab === undefined) return;
  try {
    await askPage(tab, 'page.reveal', { step: by });
  } catch (error) {
    // Glossa does not run on this page, so there is nothing to go to.
    if (!(error instanceof AskError)) throw error;
  }
}
