/** The icon in the toolbar: a brush dot where Glossa marks, paused or pale elsewhere, and the number of terms. */
import { type Browser, browser } from 'wxt/browser';
import { languageOf, messagesFor } from './language.ts';
import { readSettings } from './settings.ts';

type Look = 'on' | 'off' | 'paused';

const sizes = [16, 32, 48, 128];
/** Titles for none, one, more. */
const titles = ['toolbar_on', 'toolbar_count_one', 'toolbar_count'] as const;
const vermilion = '#b8392a';

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

/** A page has asked whether to run. The browser forgets what is set here when the tab goes elsewhere. */
export async function showPage(tab: number, isRunning: boolean): Promise<void> {
  const settings = await readSettings();
  const look = isRunning ? 'on' : settings.paused ? 'paused' : 'off';
  const t = messagesFor(languageOf(settings));
  await inTab(tab, async () => {
    await setIcon(look, tab);
    const counted = isRunning && (await browser.action.getBadgeText?.({ tabId: tab }));
    if (counted) return;
    await setBadge(null, tab);
    await setTitle(t(`toolbar_${look}`), tab);
  });
}

/** A page has told how many terms it holds. */
export async function showCount(tab: number, terms: number): Promise<void> {
  const t = messagesFor(languageOf(await readSettings()));
  await inTab(tab, async () => {
    await setBadge(terms === 0 ? null : terms > 999 ? '999+' : String(terms), tab);
    await setTitle(t(titles[Math.min(terms, 2)] ?? 'toolbar_count', terms), tab);
  });
}

// Firefox for Android shows neither icon nor badge of its own: hence the question marks.
function setIcon(look: Look, tab?: number): Promise<void> | undefined {
  const path = Object.fromEntries(sizes.map((size) => [size, `/icons/${look}-${size}.png`]));
  return browser.action.setIcon?.({ path, ...(tab === undefined ? {} : { tabId: tab }) });
}

function setTitle(title: string, tab?: number): Promise<void> {
  return browser.action.setTitle({ title, ...(tab === undefined ? {} : { tabId: tab }) });
}

/** Null leaves it to the browser: nothing, or what the resting icon shows. Chromium's types do not know of it. */
function setBadge(text: string | null, tab?: number): Promise<void> | undefined {
  const details = { text, ...(tab === undefined ? {} : { tabId: tab }) };
  return browser.action.setBadgeText?.(details as Browser.action.BadgeTextDetails);
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
