import { keepAwake } from './keep-awake.ts';

/**
 * Gives a function that does work once `delay` ms have passed without another call for the same key; earlier calls do
 * nothing. The waiting is part of the work: a background that ended in it would leave the work undone.
 */
export function whenQuiet<Key>(delay: number): (key: Key, work: () => Promise<void>) => Promise<void> {
  const latest = new Map<Key, symbol>();
  return (key, work) => {
    const call = Symbol('call');
    latest.set(key, call);
    return keepAwake(async () => {
      await new Promise((resolve) => setTimeout(resolve, delay));
      if (latest.get(key) !== call) return;
      latest.delete(key);
      await work();
    });
  };
}
