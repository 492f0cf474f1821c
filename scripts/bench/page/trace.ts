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

/** What runs scripts, none inside another. */
const scriptEvents = new Set(['FireIdleCallback', 'TimerFire', 'RunMicrotasks']);

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

  /** Scripts alone, without the drawing that follows from them; needs the category `devtools.timeline`. */
  scripts(from: string, to: string): number {
    return this.#within(from, to, ({ name }) => scriptEvents.has(name)).reduce((sum, time) => sum + time, 0);
  }

  longest(from: string, to: string): number {
    return Math.max(0, ...this.#tasks(from, to));
  }

  #at(mark: string): TraceEvent {
    const event = this.#marks.get(mark);
    if (event === undefined) throw new Error(`The trace has no mark ${mark}`);
    return event;
  }

  #tasks(from: string, to: string): number[] {
    return this.#within(from, to, ({ name }) => name.endsWith('RunTask'));
  }

  #within(from: string, to: string, isMeant: (event: TraceEvent) => boolean): number[] {
    const [start, end] = [this.#at(from).ts, this.#at(to).ts];
    return this.#events
      .filter((event) => event.ph === 'X' && isMeant(event))
      .filter(({ ts, dur = 0 }) => ts + dur > start && ts < end)
      .map(({ tdur, dur }) => (tdur ?? dur ?? 0) / 1000);
  }
}
