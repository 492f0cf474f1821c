/** Pages of the sites that the reader wants traced by themselves. */
import { traceDelay } from '../limits.ts';
import type { Sender } from '../senders/sender.ts';
import { readSettings } from '../settings.ts';
import { siteOf } from '../sites/site-state.ts';
import type { Rooms } from './rooms.ts';
import { foundOn, traceTab } from './trace-tab.ts';
import { readTrace } from './traces.ts';
import { whenQuiet } from './when-quiet.ts';

/** With so many times the terms a page has more text than was traced. */
const grown = 1.25;

/** What a page reports waits for it to come to rest, by tab. */
const atRest = whenQuiet<number>(traceDelay);

/** Traces a page that has just reported its terms, where its site is one of those and it was not traced yet. */
export async function traceByItself(
  rooms: Pick<Rooms, 'corpus' | 'preparation'>,
  sender: Sender,
  terms: number,
): Promise<void> {
  if (sender.kind !== 'content' || sender.frame !== 0) return;
  const site = siteOf(sender.url);
  const { tracedSites, paused } = await readSettings();
  if (paused || site === null || !tracedSites.includes(site)) return;
  const { tab } = sender;
  // Nobody asked, so nobody is told: the side panel offers to try again.
  atRest(tab, () => traceNew(rooms, tab, terms)).catch((error: unknown) => console.warn('Glossa', error));
}

async function traceNew(
  rooms: Pick<Rooms, 'corpus' | 'preparation'>,
  tab: number,
  terms: number,
): Promise<void> {
  const known = (await foundOn(tab)) && (await readTrace(tab));
  if (known && terms <= known.terms * grown + 1) return;
  await traceTab(rooms, tab, terms);
}
