import type { Page } from 'puppeteer-core';

interface TraceEvent {
  name: string;
  ph: string;
  pid: number;
  tid: number;
  ts: number;
  /** Thread clock, in microseconds: other processes cannot inflate it. */
  tts?: number;
  tdur?: number;
  dur?: number;
}

/** What runs scripts; one may stand inside another. What follows from an answer is among the microtasks, of the category `v8.execute`. */
const scriptEvents = new Set([
  'EvaluateScript',
  'FireIdleCallback',
  'FunctionCall',
  'RunMicrotasks',
  'RunPostTaskCallback',
  'TimerFire',
]);

/** CPU of the page's main thread from a Chromium trace with the categories `toplevel` and `blink.user_timing`, in ms. */
export class MainThread {
  readonly #events: TraceEvent[];
  readonly #marks = new Map<string, TraceEvent>();

  constructor(trace: Uint8Array) {
    const { traceEvents } = JSON.parse(new TextDecoder().decode(trace)) as { traceEvents: TraceEvent[] };
    const start = traceEvents.findLast(({ name, tts }) => name === 'start' && tts !== undefined);
    if (start === undefined) throw new Error('The trace has no start');
    this.#events = traceEvents.filter(({ pid, tid }) => pid === start.pid && tid === start.tid);
    for (const event of this.#events) if (event.tts !== undefined) this.#marks.set(event.name, event);
  }

  /** Between two marks of the page, whatever the thread did: scripts, layout, drawing. */
  between(from: string, to: string): number {
    return (this.#at(to).tts! - this.#at(from).tts!) / 1000;
  }

  /** Scripts that ran wholly between, without the drawing that follows from them; needs the category `devtools.timeline`. */
  scripts(from: string, to: string): number {
    const [start, end] = this.#times(from, to);
    let sum = 0;
    let last = start;
    for (const event of this.#complete(({ name }) => scriptEvents.has(name))) {
      const { ts, dur } = event;
      if (ts < last || ts + dur > end) continue;
      last = ts + dur;
      sum += cpuOf(event);
    }
    return sum;
  }

  longest(from: string, to: string): number {
    const [start, end] = this.#times(from, to);
    const tasks = this.#complete(({ name }) => name.endsWith('RunTask'));
    return Math.max(0, ...tasks.filter(({ ts, dur }) => ts + dur > start && ts < end).map(cpuOf));
  }

  #times(from: string, to: string): [start: number, end: number] {
    return [this.#at(from).ts, this.#at(to).ts];
  }

  #at(mark: string): TraceEvent {
    const event = this.#marks.get(mark);
    if (event === undefined) throw new Error(`The trace has no mark ${mark}`);
    return event;
  }

  /** In the order in which they began, the outer before the inner. */
  #complete(isMeant: (event: TraceEvent) => boolean): Required<TraceEvent>[] {
    const events = this.#events.filter((event) => event.ph === 'X' && isMeant(event));
    return (events as Required<TraceEvent>[]).sort((one, other) => one.ts - other.ts || other.dur - one.dur);
  }
}

/** Ends the tracing of a page, and gives what its main thread did. */
export async function traced(page: Page): Promise<MainThread> {
  const trace = await page.tracing.stop();
  if (trace === undefined) throw new Error('Chromium gave no trace');
  return new MainThread(trace);
}

const cpuOf = ({ tdur }: Required<TraceEvent>): number => tdur / 1000;
