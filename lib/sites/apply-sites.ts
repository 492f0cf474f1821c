import { browser } from 'wxt/browser';
import { readSettings } from '../settings.ts';
import { refreshPages, tellPages } from './open-tabs.ts';
import { grantedOrigins, registerMarker } from './registration.ts';

/** In `storage.session`: what was last brought to bear. */
const item = 'applied';

/** How many of the functions below are at it, in this background. */
let running = 0;

/** Brings settings and permissions to bear: on pages to be opened, and on those that are open. */
export function applySites(): Promise<void> {
  return noting(async () => {
    await registerMarker();
    await refreshPages();
  });
}

/** The same where only pages that are marked already have to know. */
export function applyLook(): Promise<void> {
  return noting(tellPages);
}

/** Brings to bear what a background left undone that ended midway, or before it heard of a change; after each start. */
export async function resumeSites(): Promise<void> {
  if (running > 0) return;
  const applied = (await browser.storage.session.get(item))[item];
  // Nothing is noted at the browser's start and after an update, of which events tell, nor when it is turned on again, of which none does.
  if (applied !== (await standing())) await applySites();
}

async function noting(apply: () => Promise<void>): Promise<void> {
  running++;
  try {
    // Were the background to end from here on, the next one would know.
    await browser.storage.session.set({ [item]: '' });
    const applied = await standing();
    await apply();
    // Whoever brings a later change to bear notes that.
    if ((await standing()) === applied) await browser.storage.session.set({ [item]: applied });
  } finally {
    running--;
  }
}

async function standing(): Promise<string> {
  return JSON.stringify([await readSettings(), (await grantedOrigins()).toSorted()]);
}
