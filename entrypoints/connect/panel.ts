/** The side panel of Chromium, the sidebar of Firefox; Firefox for Android has neither. */
import { browser } from 'wxt/browser';

/** https://developer.mozilla.org/docs/Mozilla/Add-ons/WebExtensions/API/sidebarAction */
interface Sidebar {
  open(): Promise<void>;
}

const sidebar = (): Sidebar | undefined => (browser as unknown as { sidebarAction?: Sidebar }).sidebarAction;

export function hasPanel(): boolean {
  return sidebar() !== undefined || browser.sidePanel?.open !== undefined;
}

/** Opens the panel in a window. Call it straight in the click: browsers open it only then. */
export async function openPanel(window: number): Promise<void> {
  await (sidebar()?.open() ?? browser.sidePanel.open({ windowId: window }));
}

/** Opens the panel of Chromium, or closes it where it is open; Firefox has a command of its own. */
export async function togglePanel(window: number): Promise<void> {
  // Asked before it is opened, and not awaited: only what is begun in the keystroke may open it.
  const before = browser.runtime.getContexts({ contextTypes: ['SIDE_PANEL'] });
  const [panels] = await Promise.all([before, openPanel(window)]);
  const isOpen = panels.some(({ windowId }) => windowId === window);
  // Chromium before 141 cannot close it.
  const { close } = browser.sidePanel as { close?: (options: { windowId: number }) => Promise<void> };
  if (isOpen) await close?.call(browser.sidePanel, { windowId: window });
}
