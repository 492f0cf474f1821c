import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import type { SiteView } from '../../components/PopupFoot.tsx';
import type { Settings } from '../../lib/settings.ts';
import { grantedOrigins } from '../../lib/sites/registration.ts';
import { type SiteState, siteOf, siteStateOf } from '../../lib/sites/site-state.ts';
import type { Tab } from './use-tab.ts';

export interface SiteNow {
  state: SiteState;
  view: SiteView;
}

/** How Glossa stands to the tab's site: settings and permissions together; null until both are known. */
export function useSite(tab: Tab | null, settings: Settings): SiteNow | null {
  const granted = useGranted();
  if (!tab || !granted) return null;
  const state = siteStateOf(tab.url, settings, granted);
  const switchable = state !== 'restricted' && state !== 'unchosen' && settings.mode !== 'click';
  const wanted = siteStateOf(tab.url, { ...settings, paused: false }, granted);
  return {
    state,
    view: {
      host: siteOf(tab.url) ?? '',
      switchable,
      on: wanted === 'on',
      paused: settings.paused,
    },
  };
}

function useGranted(): string[] | null {
  const [granted, setGranted] = useState<string[] | null>(null);
  useEffect(() => {
    const look = () => void grantedOrigins().then(setGranted);
    look();
    browser.permissions.onAdded.addListener(look);
    browser.permissions.onRemoved.addListener(look);
    return () => {
      browser.permissions.onAdded.removeListener(look);
      browser.permissions.onRemoved.removeListener(look);
    };
  }, []);
  return granted;
}
