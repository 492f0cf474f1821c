import type { CitedSentence, Conflict } from '../questions/insight.ts';
import { tokensOf } from '../quotation/tokens.ts';
import { findDates } from './find-dates.ts';
import { findFigures } from './find-figures.ts';

/** Days that lie so near each other are meant to be the same one. */
const nearDays = 4;

interface Statement {
  sentence: CitedSentence;
  printed: string;
}

/**
 * Sentences about one term that cannot both be right: days of one event that differ by a few, which is a slip, and
 * figures of the same thing. Each pair of values is told once, with the first sentences that print them.
 */
export function findConflicts(sentences: readonly CitedSentence[]): Conflict[] {
  return [
    ...conflictsIn('date', sentences.flatMap(daysOf), isNear),
    ...conflictsIn('number', sentences.flatMap(figuresOf), isSameThing),
  ];
}

interface Day extends Statement {
  /** Null where neither sentence nor document says; then it is taken for the other's. */
  year: number | null;
  /** Days since 1970, or since the year 2000 began where there is no year. */
  value: number;
}

/** The days that stand in the clause of the term, or are all that the sentence dates. */
function daysOf(sentence: CitedSentence): Day[] {
  const dates = findDates(sentence.text).filter(({ day }) => day !== null);
  if (dates.length === 0) return todayOf(sentence);
  return dates
    .filter(({ end }) => dates.length === 1 || isNextTo(sentence, end))
    .map(({ start, end, year, month, day }) => {
      const known = year ?? yearOf(sentence);
      return {
        sentence,
        printed: sentence.text.slice(start, end),
        year: known,
        value: daysIn(known, month!, day!),
      };
    });
}

/** A speech says “today” of its own date. */
function todayOf(sentence: CitedSentence): Day[] {
  const said = /^(?:今天|今日|today\b)/iu.exec(sentence.text)?.[0];
  const { date } = sentence.citation;
  if (!said || date === null) return [];
  return [
    { sentence, printed: `${said} (${date})`, year: yearOf(sentence), value: Date.parse(date) / dayLength },
  ];
}

function yearOf({ citation: { date } }: CitedSentence): number | null {
  return date === null ? null : Number(date.slice(0, 4));
}

const dayLength = 86_400_000;

function daysIn(year: number | null, month: number, day: number): number {
  return Date.UTC(year ?? 2000, month - 1, day) / dayLength;
}

/** A day without a year is moved into the other's. */
function inYear(day: Day, year: number | null): number {
  if (day.year !== null || year === null) return day.value;
  const date = new Date(day.value * dayLength);
  return daysIn(year, date.getUTCMonth() + 1, date.getUTCDate());
}

/** Does the term follow without a stop between? */
function isNextTo({ text, marks }: CitedSentence, end: number): boolean {
  return marks.some(({ start }) => start >= end && !/[。；;，,]/u.test(text.slice(end + 1, start)));
}

/** So many tokens in a row that both sentences share name the same event. */
const sameEvent = 6;

function isNear(a: Day, b: Day): boolean {
  if (!sharesRun(a.sentence.text, b.sentence.text)) return false;
  const apart = Math.abs(inYear(a, b.year) - inYear(b, a.year));
  return apart > 0 && apart <= nearDays;
}

function sharesRun(one: string, other: string): boolean {
  const runs = new Set(runsOf(one));
  return runsOf(other).some((run) => runs.has(run));
}

function runsOf(text: string): string[] {
  const codes = [...tokensOf(text).codes];
  return codes.slice(sameEvent - 1).map((_, at) => codes.slice(at, at + sameEvent).join(' '));
}

interface Figure extends Statement {
  value: number;
  /** What is counted: the words before the number, and its unit. */
  thing: string;
}

function figuresOf(sentence: CitedSentence): Figure[] {
  return findFigures(sentence.text).map(({ start, end, value, thing }) => ({
    sentence,
    printed: sentence.text.slice(start, end),
    value,
    thing,
  }));
}

function isSameThing(a: Figure, b: Figure): boolean {
  return a.thing === b.thing && a.value !== b.value;
}

function conflictsIn<T extends Statement & { value: number }>(
  kind: Conflict['kind'],
  statements: readonly T[],
  clash: (a: T, b: T) => boolean,
): Conflict[] {
  const told = new Map<string, Conflict>();
  for (const [at, first] of statements.entries()) {
    for (const second of statements.slice(at + 1)) {
      const name = [first.value, second.value].sort().join();
      if (!clash(first, second) || told.has(name)) continue;
      told.set(name, {
        kind,
        printed: [first.printed, second.printed],
        sentences: [first.sentence, second.sentence],
      });
    }
  }
  return [...told.values()];
}
