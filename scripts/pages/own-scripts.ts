/** As Chromium writes it: https://docs.google.com/document/d/1CvAClvFfyA5R-PhYUmn5OOQtYMH4h6I0nSsKchNAySU */
interface TraceEvent {
  name: string;
  ph: string;
  pid: number;
  tdur?: number;
  dur?: number;
  args?: { data?: TraceData };
}

interface TraceData {
  url?: string;
  frame?: string;
  /** Of a callback that is asked for or comes. */
  id?: number;
  taskId?: number;
  /** Of the call that asks for a callback, innermost first; its category must be traced. */
  stackTrace?: { url: string }[];
}

/** What must be traced for `longestCall`. */
export const callCategories = ['devtools.timeline', 'disabled-by-default-devtools.timeline.stack'];

/** A callback that does not say whose it is, by the event that does: that of asking for it. */
const askings: Record<string, string> = {
  RunPostTaskCallback: 'SchedulePostTaskCallback',
  FireIdleCallback: 'RequestIdleCallback',
};

const keyOf = (name: string, { pid, args }: TraceEvent) =>
  [name, pid, args?.data?.frame, args?.data?.id ?? args?.data?.taskId].join();

/**
 * The longest call of a script of ours in a trace, with what it leads to at once: ms of CPU, and which it was. What
 * goes on after an answer of the background is nobody's in a trace, and not counted.
 */
export function longestCall(trace: Uint8Array | undefined, origin: string): { time: number; of: string } {
  const { traceEvents } = JSON.parse(new TextDecoder().decode(trace)) as { traceEvents: TraceEvent[] };
  const asking = new Set(Object.values(askings));
  const askers = new Map<string, string | undefined>();
  for (const event of traceEvents)
    if (asking.has(event.name)) askers.set(keyOf(event.name, event), event.args?.data?.stackTrace?.[0]?.url);
  const urlOf = (event: TraceEvent) => {
    if (/^(FunctionCall|EvaluateScript)$/.test(event.name)) return event.args?.data?.url;
    const asked = askings[event.name];
    return asked && askers.get(keyOf(asked, event));
  };
  let longest = { time: 0, of: '' };
  for (const event of traceEvents) {
    const url = event.ph === 'X' ? urlOf(event) : undefined;
    if (!url?.startsWith(origin)) continue;
    const time = (event.tdur ?? event.dur ?? 0) / 1_000;
    if (time > longest.time) longest = { time, of: url.slice(origin.length + 1) };
  }
  return longest;
}
