import type { Mode } from '../../lib/settings.ts';
import { changeSettings } from '../../lib/settings.ts';
import { requestEverywhere, requestSite } from '../../lib/sites/permission-wish.ts';

/**
 * Takes the reader's choice of where to run. Call it straight from a click: browsers ask for permission only then.
 * False where the browser was not given it. `url` is the page the choice was made on, if it was made on one.
 */
export async function chooseMode(mode: Mode, url?: string): Promise<boolean> {
  if (mode === 'everywhere') return requestEverywhere();
  if (mode === 'sites' && url !== undefined) return requestSite(url);
  await changeSettings(() => ({ mode }));
  return true;
}
