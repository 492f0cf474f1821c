/**
 * Settings of a backup, which cannot be written in one transaction with the database: a journal names the restoration
 * they belong to, and whoever finds it later knows by the database whether that was written.
 */
import * as v from 'valibot';
import { browser } from 'wxt/browser';
import { replaceSettings } from '../settings.ts';

const item = 'restoration';
const journal = v.object({ token: v.number(), settings: v.unknown() });

/** Notes the settings that a restoration brings, before it is written. */
export function beginSettings(token: number, settings: unknown): Promise<void> {
  return browser.storage.local.set({ [item]: { token, settings } });
}

/** Puts them into effect if that restoration was written, and forgets them; `written` reads the last one's token. */
export async function finishSettings(written: () => Promise<number>): Promise<void> {
  const stored = (await browser.storage.local.get(item))[item];
  if (stored === undefined) return;
  const checked = v.safeParse(journal, stored);
  if (checked.success && checked.output.token === (await written()))
    await replaceSettings(checked.output.settings);
  await browser.storage.local.remove(item);
}
