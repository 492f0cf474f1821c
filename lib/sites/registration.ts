/** Keeps the content script registered for the pages where the reader wants it and the browser allows it. */
import { type Browser, browser } from 'wxt/browser';
import type { ScriptPart } from '../questions.ts';
import { readSettings, type Settings } from '../settings.ts';
import { patternCovers, patternOf } from './match-pattern.ts';

/** What the build makes of `entrypoints/scout.ts`, and of `marker.ts` and `keeper.ts`, which a page asks for when it needs them. */
export const scoutScript = '/scout.js';
export const partScripts = { marker: '/marker.js', keeper: '/keeper.js' } as const satisfies Record<
  ScriptPart,
  string
>;
export const markerStyle = '/assets/marker.css';

/** Firefox takes user styles, which reach the shadow roots of pages and outrank their rules; Chromium throws on the key. */
type Registered = Browser.scripting.RegisteredContentScript & { cssOrigin?: 'user' };

const id = 'marker';

interface Reach {
  matches: string[];
  excludeMatches: string[];
}

/** The match patterns where the content script is to run: none, where `matches` is empty. */
export function reachOf({ mode, paused, sites, mutedSites }: Settings, granted: readonly string[]): Reach {
  if (paused || mode === null || mode === 'click') return { matches: [], excludeMatches: [] };
  if (mode === 'everywhere') {
    // Files belong to `<all_urls>` too, but not to the pages Glossa knows.
    const matches = granted.map((pattern) => (pattern === '<all_urls>' ? '*://*/*' : pattern));
    return {
      matches: [...new Set(matches)].filter((pattern) => /^(\*|https?):/.test(pattern)).sort(),
      excludeMatches: mutedSites.map(patternOf).sort(),
    };
  }
  const isGranted = (site: string) =>
    ['http', 'https'].some((scheme) =>
      granted.some((pattern) => patternCovers(pattern, new URL(`${scheme}://${site}/`))),
    );
  return { matches: sites.filter(isGranted).map(patternOf).sort(), excludeMatches: [] };
}

/** The origins of the permissions that stand now. */
export async function grantedOrigins(): Promise<string[]> {
  return (await browser.permissions.getAll()).origins ?? [];
}

// One at a time: the browser forgets the script between two of the steps below.
let last: Promise<void> = Promise.resolve();

/** Brings the registration in line with settings and permissions; does nothing where it already is. */
export function registerMarker(): Promise<void> {
  last = last.catch(() => {}).then(register);
  return last;
}

async function register(): Promise<void> {
  const wanted = reachOf(await readSettings(), await grantedOrigins());
  const [found] = await browser.scripting.getRegisteredContentScripts({ ids: [id] });
  if (found ? isSame(found, scriptFor(wanted)) : wanted.matches.length === 0) return;
  if (found) await browser.scripting.unregisterContentScripts({ ids: [id] });
  if (wanted.matches.length > 0) await browser.scripting.registerContentScripts([scriptFor(wanted)]);
}

function scriptFor(reach: Reach): Registered {
  return {
    id,
    js: [scoutScript],
    css: [markerStyle],
    ...reach,
    allFrames: true,
    matchOriginAsFallback: true,
    // The script waits itself: at `document_idle` Chromium never runs it in a page whose loading was stopped.
    runAt: 'document_start',
    persistAcrossSessions: true,
    ...(import.meta.env.BROWSER === 'firefox' ? { cssOrigin: 'user' } : {}),
  };
}

function isSame(found: Registered, wanted: Registered): boolean {
  const asText = ({ js = [], runAt, matches = [], excludeMatches = [] }: Registered) =>
    // A version before may have begun with another script, and later; a browser may leave out the slash.
    JSON.stringify([
      js.map((path) => path.replace(/^\//, '')),
      runAt,
      [...matches].sort(),
      [...excludeMatches].sort(),
    ]);
  return asText(found) === asText(wanted);
}
