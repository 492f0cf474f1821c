import { sliceTime } from '../limits.ts';

/** Resolves when the browser has nothing better to do, or soon anyway; false once the signal is aborted. */
export function idle(signal: AbortSignal, timeout: number): Promise<boolean> {
  return new Promise((resolve) => {
    if (signal.aborted) return resolve(false);
    requestIdleCallback(() => resolve(!signal.aborted), { timeout });
  });
}

/** The same between two slices of long work, for a tenth of what asking for idle time costs. */
function breath(signal: AbortSignal): Promise<boolean> {
  return new Promise((resolve) => {
    if (signal.aborted) return resolve(false);
    const goOn = () => {
      clearTimeout(late);
      resolve(!signal.aborted);
    };
    // A page that is never at rest gets a slice now and then.
    const late = setTimeout(goOn, 300);
    void scheduler.postTask(goOn, { priority: 'background' });
  });
}

/**
 * Runs work step by step, giving way to the page after each slice of a few milliseconds;
 * `pause` is called at the end of each and says whether the browser has something to draw first.
 * Null if it was cut off by the signal.
 */
export async function inSlices<Result>(
  work: Generator<unknown, Result, void>,
  signal: AbortSignal,
  pause: () => boolean = () => false,
): Promise<{ result: Result } | null> {
  for (;;) {
    const end = performance.now() + sliceTime;
    let step: IteratorResult<unknown, Result>;
    do step = work.next();
    while (!step.done && performance.now() < end);
    const drawing = pause();
    if (step.done) return { result: step.value };
    if (!(await (drawing ? idle(signal, 300) : breath(signal)))) return null;
  }
}
