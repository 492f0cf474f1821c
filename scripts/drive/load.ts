import type { Page } from 'puppeteer-core';
import { until } from '../until.ts';
import { askFrame } from './ask-frame.ts';

/** Loads the page anew and waits until it is there. */
export function reload(page: Page): Promise<void> {
  return load(page, () => page.reload());
}

/** Leaves an open page for another address and waits until that is there. */
export function goTo(page: Page, url: string): Promise<void> {
  return load(page, () => page.goto(url));
}

/** Goes back to the page before, which may come from the browser's memory as it was left. */
export function goBack(page: Page): Promise<void> {
  return load(page, () => page.evaluate('setTimeout(() => history.back())'));
}

/**
 * Firefox takes a frame that begins to load just then for the page itself, and says NS_BINDING_ABORTED of a load that
 * goes on (https://searchfox.org/mozilla-central/source/remote/shared/Navigate.sys.mjs): so the page is asked itself
 * whether it is another.
 */
async function load(page: Page, act: () => Promise<unknown>): Promise<void> {
  const mark = crypto.randomUUID();
  await page.evaluate((leftAs) => {
    Object.assign(globalThis, { leftAs });
  }, mark);
  await act().catch((error) => {
    if (!String(error).includes('NS_BINDING_ABORTED')) throw error;
  });
  const isNew = (left: string) =>
    Reflect.get(globalThis, 'leftAs') !== left && document.readyState === 'complete';
  const look = async () => (await askFrame(page.mainFrame(), isNew, mark).catch(() => false)) || null;
  await until(look, 'The page did not load.');
}
