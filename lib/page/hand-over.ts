import { AskError } from '../ask-error.ts';
import type { NewKeeper } from './world.ts';

/** Both halves of the content script run in one world that the page cannot see, and meet at this name. */
const meeting = 'glossa-keeper';
type Place = { [meeting]?: NewKeeper };

/** The second half leaves its constructor here. */
export function handOver(newKeeper: NewKeeper): void {
  (globalThis as Place)[meeting] = newKeeper;
}

/** The first half picks it up; throws `AskError` where it never came. */
export function pickUp(): NewKeeper {
  const newKeeper = (globalThis as Place)[meeting];
  if (newKeeper === undefined) throw new AskError('failed');
  return newKeeper;
}
