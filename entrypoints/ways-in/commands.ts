import { browser } from 'wxt/browser';
import { togglePanel } from '../connect/panel.ts';

/** Obeys the keys of the manifest that the browser does not obey itself; Firefox for Android has none. */
export function obeyCommands(): void {
  browser.commands?.onCommand.addListener((command, tab) => {
    if (command === 'panel' && tab) void togglePanel(tab.windowId);
  });
}
