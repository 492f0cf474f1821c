/** Brings a change to pages that are already open. */
import { browser } from 'wxt/browser';
import { AskError } from '../ask-error.ts';
import { askPage } from '../messaging.ts';
import type { ScriptPart } from '../questions.ts';
import { readSettings } from '../settings.ts';
import { grantedOrigins, markerStyle, partScripts, scoutScript } from './registration.ts';
import { siteStateOf } from './site-state.ts';

/** Tells every running content script to ask again how things stand. */
export async function tellPages(): Promise<void> {
  for (const { id } of await browser.tabs.query({})) if (id !== undefined) void tellPage(id);
}

/** The same, and starts the content script in open pages where it is to run and does not yet. */
export async function refreshPages(): Promise<void> {
  const [tabs, settings, granted] = await Promise.all([
    browser.tabs.query({}),
    readSettings(),
    grantedOrigins(),
  ]);
  const refresh = async ({ id, url, discarded }: (typeof tabs)[number]) => {
    // A discarded tab loads anew when it is looked at, and then has the registered script.
    if (id === undefined || discarded || (await tellPage(id))) return;
    if (siteStateOf(url, settings, granted) === 'on') await injectScout(id);
  };
  await Promise.all(tabs.map(refresh));
}

/**
 * Runs the content script in a tab's frames; false where the browser forbids it. It bears being run twice. At once: a
 * frame that is written to without end would have all others wait, and the answer, too.
 */
export async function injectScout(tab: number): Promise<boolean> {
  const target = { tabId: tab, allFrames: true };
  try {
    await browser.scripting.insertCSS({
      target,
      files: [markerStyle],
      ...(import.meta.env.BROWSER === 'firefox' ? { origin: 'USER' } : {}),
    });
    await browser.scripting.executeScript({ target, files: [scoutScript], injectImmediately: true });
    return true;
  } catch {
    // The page is closed to extensions, or the tab itself was closed: neither is a fault.
    return false;
  }
}

/** Runs a further part of the content script in one frame; false where that is gone by now. */
export async function injectPart(tab: number, frame: number, part: ScriptPart): Promise<boolean> {
  try {
    await browser.scripting.executeScript({
      target: { tabId: tab, frameIds: [frame] },
      files: [partScripts[part]],
      injectImmediately: true,
    });
    return true;
  } catch {
    // The page went elsewhere, or the tab was closed, while its question was under way.
    return false;
  }
}

/** Whether a content script of ours is there; one that answers late or with a fault is. */
async function tellPage(tab: number): Promise<boolean> {
  try {
    await askPage(tab, 'page.changed');
    return true;
  } catch (error) {
    if (!(error instanceof AskError)) throw error;
    return error.code !== 'unreachable';
  }
}
