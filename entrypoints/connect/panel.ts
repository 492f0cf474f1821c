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
