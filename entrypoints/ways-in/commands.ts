import { browser } from 'wxt/browser';
import { AskError } from '../../lib/ask-error.ts';
import { askFrame } from '../../lib/messaging.ts';
import { framesIn } from '../connect/frames-in.ts';
import { togglePanel } from '../connect/panel.ts';

/** Obeys the keys of the manifest that the browser does not obey itself; Firefox for Android has none. */
export function obeyCommands(): void {
  browser.commands?.onCommand.addListener((command, tab) => {
    if (command === 'panel' && tab) void togglePanel(tab.windowId);
    else if (command === 'next') void step(tab?.id, 1);
    else if (command === 'previous') void step(tab?.id, -1);
  });
}

/** Opens the card of the next or the previous marked term of a tab's page or, where it has none itself, of a frame in it. */
async function step(tab: number | undefined, by: 1 | -1): Promise<void> {
  if (tab === undefined || (await stepIn(tab, 0, by))) return;
  for (const { id } of await framesIn(tab)) if (id !== 0 && (await stepIn(tab, id, by))) return;
}

/** False where Glossa does not run, or there is nothing to go to. */
async function stepIn(tab: number, frame: number, by: 1 | -1): Promise<boolean> {
  try {
    return (await askFrame(tab, frame, 'page.reveal', { step: by })) !== false;
  } catch (error) {
    if (error instanceof AskError) return false;
    throw error;
  }
}
