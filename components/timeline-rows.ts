import type { Period, TimelineEntry } from '../lib/questions/insight.ts';

/** Sentences of one time, as one row of the chart. */
export interface TimelineRow {
  period: Period | null;
  /** As the sentences print it; null where the date is their documents'. */
  printed: string | null;
  entries: TimelineEntry[];
  /** Where it begins and ends between the first and the last day of all, as shares of the whole; null without a time. */
  from: number;
  to: number;
}

const timeOf = (day: string) => Date.parse(day);

/** The rows of a chart, in order of their times, undated ones last. */
export function timelineRows(entries: readonly TimelineEntry[]): TimelineRow[] {
  const rows = Map.groupBy(entries, ({ period, printed }) =>
    period === null ? '' : `${period.from} ${period.to} ${printed === null}`,
  );
  const periods = entries.flatMap(({ period }) => period ?? []);
  const first = Math.min(...periods.map(({ from }) => timeOf(from)));
  const last = Math.max(...periods.map(({ to }) => timeOf(to)));
  const share = (day: string) => (last === first ? 0.5 : (timeOf(day) - first) / (last - first));
  return [...rows.values()].map((ofOne) => {
    const { period, printed } = ofOne[0]!;
    const [from, to] = period ? [share(period.from), share(period.to)] : [0, 0];
    return { period, printed, entries: ofOne, from, to };
  });
}

/** A period as short as it can be said: a day, a month, a year, several years. */
export function periodText({ from, to }: Period): string {
  if (from === to) return from;
  const [start, end] = [from.slice(0, 4), to.slice(0, 4)];
  if (from.endsWith('-01-01') && to.endsWith('-12-31')) return start === end ? start : `${start}–${end}`;
  if (from.slice(0, 7) === to.slice(0, 7)) return from.slice(0, 7);
  return `${from} – ${to}`;
}
