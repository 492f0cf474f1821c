/** The icon in the toolbar: a brush dot where Glossa marks, paused or pale elsewhere, and the number of terms. */
import { browser } from 'wxt/browser';
import { languageOf, messagesFor } from './language.ts';
import { readSettings } from './settings.ts';

type Look = 'on' | 'off' | 'paused';

const sizes = [16, 32, 48, 128];
/** Titles for none, one, more. */
const titles = ['toolbar_on', 'toolbar_count_one', 'toolbar_count'] as const;
const vermilion = '#b8392a';

/** Terms in each frame of a tab, as its pages reported them: the greatest is shown, for frames repeat the page. */
const counts = new Map<number, Map<number, number>>();

/** How the icon looks where no page says otherwise; `failed`: the corpus cannot be read. */
export async function showResting(failed: boolean): Promise<void> {
  const settings = await readSettings();
  const look = settings.paused ? 'paused' : 'off';
  const t = messagesFor(languageOf(settings));
  await Promise.all([
    setIcon(look),
    setTitle(t(failed ? 'toolbar_failed' : `toolbar_${look}`)),
    setBadge(failed ? '!' : ''),
    browser.action.setBadgeBackgroundColor?.({ color: vermilion }),
    browser.action.setBadgeTextColor?.({ color: '#ffffff' }),
  ]);
}

/** A page has asked whether to run; the browser forgets all this when the tab goes elsewhere. */
export async function showPage(tab: number, isRunning: boolean): Promise<void> {
  counts.delete(tab);
  const settings = await readSettings();
  const look = isRunning ? 'on' : settings.paused ? 'paused' : 'off';
  const t = messagesFor(languageOf(settings));
  await inTab(tab, () =>
    Promise.all([
      setIcon(look, tab),
      setTitle(t(`toolbar_${look}`), tab),
      ...(isRunning ? [] : [setBadge('', tab)]),
    ]),
  );
}

/** A frame of a page has told how many terms it holds. */
export async function showCount(tab: number, frame: number, terms: number): Promise<void> {
  const frames = counts.get(tab) ?? new Map<number, number>();
  counts.set(tab, frames.set(frame, terms));
  const most = Math.max(...frames.values());
  const t = messagesFor(languageOf(await readSettings()));
  await inTab(tab, () =>
    Promise.all([
      setBadge(most === 0 ? '' : most > 999 ? '999+' : String(most), tab),
      setTitle(t(titles[Math.min(most, 2)] ?? 'toolbar_count', most), tab),
    ]),
  );
}

/** Forgets a closed tab. */
export function forgetTab(tab: number): void {
  counts.delete(tab);
}

// Firefox for Android shows neither icon nor badge of its own: hence the question marks.
function setIcon(look: Look, tab?: number): Promise<void> | undefined {
  const path = Object.fromEntries(sizes.map((size) => [size, `/icons/${look}-${size}.png`]));
  return browser.action.setIcon?.({ path, ...(tab === undefined ? {} : { tabId: tab }) });
}

function setTitle(title: string, tab?: number): Promise<void> {
  return browser.action.setTitle({ title, ...(tab === undefined ? {} : { tabId: tab }) });
}

function setBadge(text: string, tab?: number): Promise<void> | undefined {
  return browser.action.setBadgeText?.({ text, ...(tab === undefined ? {} : { tabId: tab }) });
}

/** A tab may close at any moment, and its icon with it. */
async function inTab(tab: number, act: () => Promise<unknown>): Promise<void> {
  try {
    await act();
  } catch (error) {
    const tabs = await browser.tabs.query({});
    if (tabs.some(({ id }) => id === tab)) throw error;
  }
}
