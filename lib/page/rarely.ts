import { repaintDelay } from '../limits.ts';

/** Calls `act` a moment after it was asked for, once for all askings until then, and no more after the signal. */
export function rarely(act: () => void, signal: AbortSignal): () => void {
  let waiting = false;
  return () => {
    if (waiting) return;
    waiting = true;
    setTimeout(() => {
      waiting = false;
      if (!signal.aborted) act();
    }, repaintDelay);
  };
}
