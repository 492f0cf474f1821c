/** Which version the reader has been told of, in `storage.local`. */
import { browser } from 'wxt/browser';

const item = 'seenVersion';

/** The version at work, without the last of its numbers: corrections are no news. */
export function versionOf(): string {
  return browser.runtime.getManifest().version.split('.').slice(0, 2).join('.');
}

/** There is something new since the reader last looked. */
export async function hasNews(): Promise<boolean> {
  const { [item]: seen } = await browser.storage.local.get(item);
  return seen !== versionOf();
}

/** The reader knows of this version, or has never seen another. */
export function noteVersion(): Promise<void> {
  return browser.storage.local.set({ [item]: versionOf() });
}
