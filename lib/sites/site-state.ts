import type { Settings } from '../settings.ts';
import { isWeb, patternCovers } from './match-pattern.ts';

/** What Glossa does on a page, or why it does nothing there: of that the popup has a notice. */
export type SiteState =
  | 'on'
  /** The reader does not want it here. */
  | 'off'
  | 'paused'
  /** The reader has not yet chosen where it runs. */
  | 'unchosen'
  /** Wanted, but the browser does not allow it. */
  | 'needs-permission'
  /** No extension may run here: pages of the browser, of stores, of other extensions; files. */
  | 'restricted'
  /** It runs when the reader clicks, and only then. */
  | 'click';

/** Where browsers let no extension run. Firefox: its preference `extensions.webextensions.restrictedDomains`. */
const closedHosts = new Set([
  'chromewebstore.google.com',
  'microsoftedge.microsoft.com',
  'addons.mozilla.org',
  'addons.cdn.mozilla.net',
  'accounts-static.cdn.mozilla.net',
  'accounts.firefox.com',
  'api.accounts.firefox.com',
  'content.cdn.mozilla.net',
  'discovery.addons.mozilla.org',
  'oauth.accounts.firefox.com',
  'profile.accounts.firefox.com',
  'support.mozilla.org',
  'sync.services.mozilla.com',
]);

/** Host name of a page where extensions may run, else null. */
export function siteOf(url: string | undefined | null): string | null {
  if (!url || !URL.canParse(url)) return null;
  const address = new URL(url);
  if (!isWeb(address) || closedHosts.has(address.hostname)) return null;
  if (address.hostname === 'chrome.google.com' && address.pathname.startsWith('/webstore')) return null;
  return address.hostname;
}

/** The state of the page at an address; `granted` are the origins of `permissions.getAll()`. */
export function siteStateOf(
  url: string | undefined | null,
  { mode, paused, sites, mutedSites }: Settings,
  granted: readonly string[],
): SiteState {
  const site = siteOf(url);
  if (!url || site === null) return 'restricted';
  if (mode === null) return 'unchosen';
  if (paused) return 'paused';
  if (mode === 'click') return 'click';
  const isWanted = mode === 'everywhere' ? !mutedSites.includes(site) : sites.includes(site);
  if (!isWanted) return 'off';
  return granted.some((pattern) => patternCovers(pattern, new URL(url))) ? 'on' : 'needs-permission';
}
