import { AskError } from '../ask-error.ts';

/** The thing, or `AskError` `missing` where there is none. */
export function found<T>(thing: T | null, name: string): T {
  if (thing === null) throw new AskError('missing', name);
  return thing;
}
