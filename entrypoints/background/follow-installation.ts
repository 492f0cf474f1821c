import { browser } from 'wxt/browser';
import type { Rooms } from '../../lib/answering/rooms.ts';
import { deletedLife } from '../../lib/limits.ts';
import { applySites } from '../../lib/sites/apply-sites.ts';
import { nullIfStorage } from '../../lib/store/storage-error.ts';
import { noteVersion } from '../connect/seen-version.ts';
import { openPage } from './open-page.ts';

/** Makes all ready when the browser starts, and when the extension is installed or updated. */
export function followInstallation({ corpus, preparation: prepared, safekeeping: kept }: Rooms): void {
  const begin = async () => {
    await Promise.all([applySites(), prepared.ready()]);
    // Whoever opens the popup is told what the store's fault is.
    await corpus.purgeHighlights(Date.now() - deletedLife).catch(nullIfStorage);
  };
  browser.runtime.onStartup.addListener(begin);
  browser.runtime.onInstalled.addListener(async ({ reason }) => {
    // Whoever lost their data is no new reader.
    if (reason === 'install') void noteVersion();
    if (reason === 'install' && !(await kept.isKnown())) void openPage('welcome.html');
    await begin();
  });
}
