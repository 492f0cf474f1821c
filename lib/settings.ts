/** The reader's choices, in one item of `storage.local`. Anything of it that is damaged falls back to its default. */
import * as v from 'valibot';
import { browser } from 'wxt/browser';

const hosts = v.fallback(v.array(v.string()), []);

const schema = v.object({
  /** Where Glossa runs; null until the reader has chosen. */
  mode: v.fallback(v.nullable(v.picklist(['everywhere', 'sites', 'click'])), null),
  /** Host names where it runs in the mode `sites`. */
  sites: hosts,
  /** Host names where it does not run in the mode `everywhere`. */
  mutedSites: hosts,
  /** Host names whose pages are read against the documents as soon as they are marked. */
  tracedSites: hosts,
  paused: v.fallback(v.boolean(), false),
  language: v.fallback(v.picklist(['auto', 'zh-CN', 'en']), 'auto'),
  theme: v.fallback(v.picklist(['auto', 'light', 'dark']), 'auto'),
  /** Which occurrences are marked: the first of a term in each screenful and section, or all. */
  density: v.fallback(v.picklist(['first', 'all']), 'first'),
  /** `Term.key` of each term that is not marked. */
  mutedTerms: v.fallback(v.array(v.string()), []),
  /** Terms that are not marked on one page or site only. */
  mutedPlaces: v.fallback(
    v.array(v.object({ term: v.string(), site: v.string(), page: v.nullable(v.string()) })),
    [],
  ),
});

export type Settings = v.InferOutput<typeof schema>;
/** `page` is a digest of its address, for addresses are no settings; null where the whole site is meant. */
export type MutedPlace = Settings['mutedPlaces'][number];
export type Mode = NonNullable<Settings['mode']>;

const item = 'settings';

function parse(stored: unknown): Settings {
  return v.parse(schema, typeof stored === 'object' && stored !== null ? stored : {});
}

/** The choices as they stand. */
export async function readSettings(): Promise<Settings> {
  const stored = await browser.storage.local.get(item);
  return parse(stored[item]);
}

/** Changes some of them, whoever else is changing others; gives back the whole. */
export function changeSettings(change: (settings: Settings) => Partial<Settings>): Promise<Settings> {
  return navigator.locks.request(`glossa ${item}`, async () => {
    const before = await readSettings();
    const after = { ...before, ...change(before) };
    await browser.storage.local.set({ [item]: after });
    return after;
  });
}

/** Puts settings in the place of all that stand; what of them is not of its form falls back to its default. */
export function replaceSettings(stored: unknown): Promise<Settings> {
  return changeSettings(() => parse(stored));
}

/** Calls back after every real change, until the signal. Firefox also tells of writes that change nothing. */
export function onSettingsChanged(
  callback: (after: Settings, before: Settings) => void,
  signal?: AbortSignal,
): void {
  const listen: Parameters<typeof browser.storage.onChanged.addListener>[0] = (changes, area) => {
    const change = changes[item];
    if (area !== 'local' || change === undefined) return;
    const [before, after] = [parse(change.oldValue), parse(change.newValue)];
    if (JSON.stringify(before) !== JSON.stringify(after)) callback(after, before);
  };
  browser.storage.onChanged.addListener(listen);
  signal?.addEventListener('abort', () => browser.storage.onChanged.removeListener(listen));
}

/** Shuts content scripts out of `storage.local`, where the browser can; to be called at each start. */
export async function closeStorage(): Promise<void> {
  await browser.storage.local.setAccessLevel?.({ accessLevel: 'TRUSTED_CONTEXTS' });
}
