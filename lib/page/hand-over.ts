import { AskError } from '../ask-error.ts';
import type { Parts } from './world.ts';

/** The parts of the content script run in one world that the page cannot see, and meet at these names. */
type Place = { [Part in keyof Parts as `glossa-part-${Part}`]?: Parts[Part] };

/** A part leaves its constructor here. */
export function handOver<Part extends keyof Parts>(part: Part, made: Parts[Part]): void {
  Object.assign(globalThis, { [`glossa-part-${part}`]: made });
}

/** Another picks it up; throws `AskError` where it never came. */
export function pickUp<Part extends keyof Parts>(part: Part): Parts[Part] {
  const made = (globalThis as Place)[`glossa-part-${part}`] as Parts[Part] | undefined;
  if (made === undefined) throw new AskError('failed');
  return made;
}
