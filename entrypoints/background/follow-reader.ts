import { browser } from 'wxt/browser';
import type { Rooms } from '../../lib/answering/rooms.ts';
import { forgetTrace } from '../../lib/answering/traces.ts';
import { revokeCards } from '../../lib/senders/card-tokens.ts';
import { onSettingsChanged, type Settings } from '../../lib/settings.ts';
import { applyLook, applySites } from '../../lib/sites/apply-sites.ts';
import { forgetOnce } from '../../lib/sites/once-tabs.ts';
import { fulfilWish } from '../../lib/sites/permission-wish.ts';
import { showRest } from './show-rest.ts';

/** Follows what the reader changes: permissions, settings, tabs. */
export function followReader({ preparation: prepared }: Rooms): void {
  browser.permissions.onAdded.addListener(() => void fulfilWish().then(applySites));
  browser.permissions.onRemoved.addListener(() => void applySites());
  onSettingsChanged(async (after, before) => {
    await Promise.all([showRest(prepared), followSettings(after, before)]);
  });
  browser.tabs.onRemoved.addListener((tab) => {
    void revokeCards(tab);
    void forgetTrace(tab);
  });
}

async function followSettings(after: Settings, before: Settings): Promise<void> {
  const isChanged = (...names: (keyof Settings)[]) =>
    names.some((name) => JSON.stringify(after[name]) !== JSON.stringify(before[name]));
  if (isChanged('mode', 'sites', 'mutedSites')) await forgetOnce();
  if (isChanged('mode', 'sites', 'mutedSites', 'paused')) await applySites();
  else await applyLook();
}
