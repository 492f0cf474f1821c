import type { CitedSentence, Period, TimelineEntry } from '../questions/insight.ts';
import { type FoundDate, findDates } from './find-dates.ts';

/**
 * The sentences about a term in the order of their times: those they state, those of plan periods, and for undated ones
 * the document's; what has no time at all comes last.
 */
export function timeline(sentences: readonly CitedSentence[]): TimelineEntry[] {
  const key = ({ period }: TimelineEntry) => (period ? `${period.from} ${period.to}` : '~');
  return sentences.map(entryOf).sort((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0));
}

function entryOf(sentence: CitedSentence): TimelineEntry {
  const { date } = sentence.citation;
  const own = nearest(sentence, findDates(sentence.text), date);
  if (own) return { ...own, sentence };
  return { period: date === null ? null : { from: date, to: date }, printed: null, sentence };
}

/** The date that stands nearest to the term. */
function nearest({ text, marks }: CitedSentence, dates: readonly FoundDate[], document: string | null) {
  const distance = (date: FoundDate) =>
    Math.min(...marks.map(({ start, end }) => Math.max(date.start - end, start - date.end)));
  for (const date of [...dates].sort((a, b) => distance(a) - distance(b))) {
    const period = periodOf(date, document);
    if (period) return { period, printed: text.slice(date.start, date.end) };
  }
  return null;
}

/** First and last day of a date; a missing year is that of `document` (ISO 8601), and null without one. */
function periodOf({ year, month, day, untilYear }: FoundDate, document: string | null): Period | null {
  const from = year ?? (document === null ? null : Number(document.slice(0, 4)));
  if (from === null) return null;
  const [firstMonth, lastMonth] = [month ?? 1, month ?? 12];
  const last = untilYear ?? from;
  const lastDay = day ?? new Date(Date.UTC(last, lastMonth, 0)).getUTCDate();
  return { from: iso(from, firstMonth, day ?? 1), to: iso(last, lastMonth, lastDay) };
}

function iso(year: number, month: number, day: number): string {
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
