import { build } from 'wxt';
import type { BrowserName } from './browsers.ts';

/** What a package is for: the store, `npm start`, or the tests. They differ in host permissions only. */
export const modes = { store: 'production', start: 'start', test: 'test' };

/** Builds the package of one browser into `.output/`. */
export async function buildPackage(purpose: keyof typeof modes, name: BrowserName): Promise<void> {
  // Without this WXT takes the mode's name, and libraries would keep their development checks.
  process.env.NODE_ENV = 'production';
  await build({ browser: name === 'chromium' ? 'chrome' : 'firefox', mode: modes[purpose] });
}
