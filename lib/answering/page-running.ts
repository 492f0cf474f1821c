import type { Sender } from '../senders/sender.ts';
import { readSettings } from '../settings.ts';
import { isMarkedOnce } from '../sites/once-tabs.ts';
import { grantedOrigins } from '../sites/registration.ts';
import { siteStateOf } from '../sites/site-state.ts';
import { pageAround } from './page-around.ts';

/** Whether the page of a sender is to be marked. */
export async function isPageRunning(sender: Sender): Promise<boolean> {
  if (sender.kind === 'welcome' || sender.kind === 'library') return true;
  if (sender.kind !== 'content' && sender.kind !== 'opaque') return false;
  const url = pageAround(sender);
  const [settings, granted] = await Promise.all([readSettings(), grantedOrigins()]);
  const state = siteStateOf(url, settings, granted);
  if (state === 'paused' || state === 'restricted') return false;
  return state === 'on' || isMarkedOnce(sender.tab, url);
}
