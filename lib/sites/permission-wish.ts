/**
 * Asking the browser for permission can close the popup that asked, and everything after `await` with it.
 * So the wish is stored first, and whoever is left fulfils it: the page that asked, or the background on `onAdded`.
 */
import { browser } from 'wxt/browser';
import { wishLife } from '../limits.ts';
import { changeSettings, type Settings } from '../settings.ts';
import { patternOf } from './match-pattern.ts';
import { siteOf } from './site-state.ts';

interface Wish {
  /** A host name, or null for every site. */
  site: string | null;
  /** In ms since 1970. */
  at: number;
}

const item = 'wish';

/** Asks to run on the site of a page. Call it straight from a click: browsers ask only then. False if refused. */
export function requestSite(url: string): Promise<boolean> {
  const site = siteOf(url);
  return site === null ? Promise.resolve(false) : request(site);
}

/** Asks to run on every site. Call it straight from a click. False if refused. */
export function requestEverywhere(): Promise<boolean> {
  return request(null);
}

/** Does what was wished, if the browser allows it by now; to be called whenever a permission was added. */
export async function fulfilWish(): Promise<void> {
  const stored = await browser.storage.session.get<Record<string, Wish>>(item);
  const wish = stored[item];
  if (wish === undefined) return;
  const isFresh = Date.now() - wish.at < wishLife;
  if (isFresh && !(await browser.permissions.contains({ origins: originsOf(wish.site) }))) return;
  await browser.storage.session.remove(item);
  if (isFresh) await changeSettings((settings) => withSite(settings, wish.site));
}

/** Stops running on the site of a page. The permission stays: the browser asks only once. */
export async function leaveSite(url: string): Promise<void> {
  const site = siteOf(url);
  if (site === null) return;
  await changeSettings(({ mode, sites, mutedSites }) =>
    mode === 'everywhere'
      ? { mutedSites: [...new Set([...mutedSites, site])] }
      : { sites: sites.filter((one) => one !== site) },
  );
}

// No `await` before the request: it would end the click.
function request(site: string | null): Promise<boolean> {
  const wish: Wish = { site, at: Date.now() };
  const storing = browser.storage.session.set({ [item]: wish });
  const asking = browser.permissions.request({ origins: originsOf(site) });
  return Promise.all([asking, storing]).then(async ([isGranted]) => {
    if (isGranted) await fulfilWish();
    else await browser.storage.session.remove(item);
    return isGranted;
  });
}

function withSite({ mode, sites, mutedSites }: Settings, site: string | null): Partial<Settings> {
  if (site === null) return { mode: 'everywhere' };
  if (mode === 'everywhere') return { mutedSites: mutedSites.filter((one) => one !== site) };
  return { mode: 'sites', sites: [...new Set([...sites, site])] };
}

function originsOf(site: string | null): string[] {
  return [site === null ? '*://*/*' : patternOf(site)];
}
