interface TraceEvent {
  name: string;
  ph: string;
  tdur?: number;
  dur?: number;
  args?: { data?: { url?: string; functionName?: string } };
}

/** The longest call of a script of ours in a trace with the category `devtools.timeline`: ms of CPU, and which it was. */
export function longestCall(trace: Uint8Array | undefined, origin: string): { time: number; of: string } {
  const { traceEvents } = JSON.parse(new TextDecoder().decode(trace)) as { traceEvents: TraceEvent[] };
  let longest = { time: 0, of: '' };
  for (const { name, ph, tdur, dur, args } of traceEvents) {
    const url = args?.data?.url;
    if (ph !== 'X' || !/^(FunctionCall|EvaluateScript)$/.test(name) || !url?.startsWith(origin)) continue;
    const time = (tdur ?? dur ?? 0) / 1_000;
    if (time > longest.time) longest = { time, of: url.slice(origin.length + 1) };
  }
  return longest;
}
