import { sliceTime } from '../limits.ts';

/** Resolves once one of the calls asked for comes; false if the signal is aborted by then. */
const rest = (signal: AbortSignal, askFor: (call: () => void) => void): Promise<boolean> =>
  new Promise((resolve) => askFor(() => resolve(!signal.aborted)));

/** Resolves when the browser has nothing better to do, or soon anyway; false once the signal is aborted. */
export const idle = (signal: AbortSignal, timeout: number): Promise<boolean> =>
  rest(signal, (call) => requestIdleCallback(call, { timeout }));

/** The same between two slices of long work, for a tenth of what asking for idle time costs. */
const breath = (signal: AbortSignal): Promise<boolean> =>
  rest(signal, (call) => {
    // A page that is never at rest gets a slice now and then.
    const late = setTimeout(call, 300);
    const first = () => {
      clearTimeout(late);
      call();
    };
    void scheduler.postTask(first, { priority: 'background' });
  });

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
