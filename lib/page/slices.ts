import { sliceTime } from '../limits.ts';

/** Resolves when the browser has nothing better to do, or soon anyway; false once the signal is aborted. */
export function idle(signal: AbortSignal, timeout: number): Promise<boolean> {
  return new Promise((resolve) => {
    if (signal.aborted) return resolve(false);
    requestIdleCallback(() => resolve(!signal.aborted), { timeout });
  });
}

/**
 * Runs work step by step, giving way to the page after each slice of a few milliseconds;
 * `pause` is called at the end of each. False if it was cut off by the signal.
 */
export async function inSlices<Result>(
  work: Generator<unknown, Result, void>,
  signal: AbortSignal,
  pause: () => void = () => {},
): Promise<{ result: Result } | null> {
  for (;;) {
    const end = performance.now() + sliceTime;
    let step: IteratorResult<unknown, Result>;
    do step = work.next();
    while (!step.done && performance.now() < end);
    pause();
    if (step.done) return { result: step.value };
    if (!(await idle(signal, 300))) return null;
  }
}
