import type { CitedSentence } from '../questions/insight.ts';
import { tokensOf } from '../quotation/tokens.ts';
import { findDates } from './find-dates.ts';

/** A day that a sentence gives to the term. */
export interface Day {
  sentence: CitedSentence;
  printed: string;
  /** Null where neither sentence nor document says; then it is taken for the other's. */
  year: number | null;
  /** Days since 1970, or since the year 2000 began where there is no year. */
  value: number;
  /** It stands right before the term, and so says which one is meant: 1月30日的集体学习. */
  names: boolean;
  /** The sentence's runs of tokens: two that share one tell of the same event. */
  runs: ReadonlySet<string>;
}

/** The days that stand in the clause of the term, or are all that the sentence dates. */
export function daysOf(sentence: CitedSentence): Day[] {
  const dates = findDates(sentence.text).filter(({ day }) => day !== null);
  if (dates.length === 0) return todayOf(sentence);
  const runs = runsOf(sentence.text);
  return dates
    .filter(({ end }) => dates.length === 1 || isNextTo(sentence, end))
    .map(({ start, end, year, month, day }) => {
      const known = year ?? yearOf(sentence);
      return {
        sentence,
        printed: sentence.text.slice(start, end),
        year: known,
        value: daysIn(known, month!, day!),
        names: isRightBefore(sentence, end),
        runs,
      };
    });
}

/** A speech says “today” of its own date. */
function todayOf(sentence: CitedSentence): Day[] {
  const said = /^(?:今天|今日|today\b)/iu.exec(sentence.text)?.[0];
  const { date } = sentence.citation;
  if (!said || date === null) return [];
  const value = Date.parse(date) / dayLength;
  const runs = runsOf(sentence.text);
  return [{ sentence, printed: `${said} (${date})`, year: yearOf(sentence), value, names: false, runs }];
}

function yearOf({ citation: { date } }: CitedSentence): number | null {
  return date === null ? null : Number(date.slice(0, 4));
}

const dayLength = 86_400_000;

function daysIn(year: number | null, month: number, day: number): number {
  return Date.UTC(year ?? 2000, month - 1, day) / dayLength;
}

/** The value of a day; one without a year is moved into the other's. */
export function inYear(day: Day, year: number | null): number {
  if (day.year !== null || year === null) return day.value;
  const date = new Date(day.value * dayLength);
  return daysIn(year, date.getUTCMonth() + 1, date.getUTCDate());
}

/** Does the term follow without a stop between? */
function isNextTo({ text, marks }: CitedSentence, end: number): boolean {
  return marks.some(({ start }) => start >= end && !/[。；;，,]/u.test(text.slice(end + 1, start)));
}

/** Does the term follow at once, but for a 的? */
function isRightBefore({ text, marks }: CitedSentence, end: number): boolean {
  return marks.some(({ start }) => start >= end && /^\s*的?\s*$/u.test(text.slice(end, start)));
}

/** So many tokens in a row that both sentences share name the same event. */
const sameEvent = 6;
/** A shorter term is a common word: two 会议 of one week are two. */
const eventName = 4;

/** Do two sentences date the same event? */
export function isSameEvent(a: Day, b: Day): boolean {
  return [...a.runs].some((run) => b.runs.has(run)) || isNamedLater(a, b);
}

/** The same document comes back to an event and calls it by its day. */
function isNamedLater(a: Day, b: Day): boolean {
  const [mark] = b.sentence.marks;
  const isName = mark !== undefined && mark.end - mark.start >= eventName;
  return b.names && isName && a.sentence.citation.document === b.sentence.citation.document;
}

/** Whatever the year: a sentence that leaves it out is of the other's. */
export function dayOfYear({ value }: Day): string {
  return new Date(value * dayLength).toISOString().slice(5, 10);
}

function runsOf(text: string): Set<string> {
  const codes = [...tokensOf(text).codes];
  return new Set(codes.slice(sameEvent - 1).map((_, at) => codes.slice(at, at + sameEvent).join(' ')));
}
