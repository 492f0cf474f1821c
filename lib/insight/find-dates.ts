import { numberIn } from '../ingest/numeral.ts';
import type { Span } from '../model.ts';

/** A date or period in a text. Year, month or day are null where the text leaves them out. */
export interface FoundDate extends Span {
  year: number | null;
  month: number | null;
  day: number | null;
  /** Last year of a period of several years. */
  untilYear: number | null;
}

const figure = '[\\d〇零一二三四五六七八九十百]';
const months = 'january february march april may june july august september october november december'.split(
  ' ',
);
const month = months.map((name) => `${name}|${name.slice(0, 3)}\\b\\.?`).join('|');

interface Reading {
  pattern: RegExp;
  read(found: RegExpExecArray): Omit<FoundDate, 'start' | 'end'> | null;
}

/** Plan n covers the five years from 1951 + 5 n: 十四五 is 2021 to 2025. */
const planYears = (plan: number) => ({ year: 1951 + 5 * plan, untilYear: 1955 + 5 * plan });

const readings: readonly Reading[] = [
  {
    pattern: /(?<!\d)((?:19|20)\d\d)\s*[—–~～至-]{1,2}\s*((?:19|20)\d\d)\s*年?/gu,
    read: ([, year, until]) => ({ ...dateOf(Number(year), null, null)!, untilYear: Number(until) }),
  },
  {
    pattern: new RegExp(
      `(?:民[国國]\\s*)?(${figure}{2,5})\\s*年\\s*(?:(${figure}{1,3})\\s*月(?:\\s*(${figure}{1,3})\\s*日)?)?`,
      'gu',
    ),
    read: ([printed, year, monthOf, day]) => dateOf(yearIn(printed, year!), partOf(monthOf), partOf(day)),
  },
  {
    pattern: new RegExp(`(?<![年\\d])(${figure}{1,3})\\s*月\\s*(${figure}{1,3})\\s*日`, 'gu'),
    read: ([, monthOf, day]) => dateOf(null, partOf(monthOf), partOf(day)),
  },
  {
    pattern: /(?<!\d)((?:19|20)\d\d)-(\d\d)-(\d\d)(?!\d)/gu,
    read: ([, year, monthOf, day]) => dateOf(Number(year), Number(monthOf), Number(day)),
  },
  {
    pattern: new RegExp(
      `\\b(?:(\\d{1,2})(?:st|nd|rd|th)?\\s+(?:of\\s+)?)?(${month})(?:\\s+(\\d{1,2})(?:st|nd|rd|th)?\\b(?!\\d))?(?:,?\\s+(\\d{4})\\b)?`,
      'giu',
    ),
    read: readEnglish,
  },
  {
    pattern:
      /[“"「]?(十[一二三四五六七八九]?)五[”"」]?(?=规划|規劃|时期|時期|期间|期間|以来|以來|开局|開局|末|[”"」])/gu,
    read: ([, plan]) => ({
      ...dateOf(planYears(numberIn(plan!)).year, null, null)!,
      ...planYears(numberIn(plan!)),
    }),
  },
];

function readEnglish([, before, name, after, year]: RegExpExecArray): Omit<
  FoundDate,
  'start' | 'end'
> | null {
  const day = before ?? after;
  // A month's name alone may be a person's, or a verb.
  if (day === undefined && year === undefined) return null;
  const monthOf =
    months.findIndex((full) => full.startsWith(name!.toLowerCase().replace('.', '').slice(0, 3))) + 1;
  return dateOf(year ? Number(year) : null, monthOf, day ? Number(day) : null);
}

function yearIn(printed: string, figures: string): number {
  const year = numberIn(figures);
  return printed.startsWith('民') ? year + 1911 : year;
}

function partOf(figures: string | undefined): number | null {
  return figures === undefined ? null : numberIn(figures);
}

function dateOf(
  year: number | null,
  monthOf: number | null,
  day: number | null,
): Omit<FoundDate, 'start' | 'end'> | null {
  if (year !== null && !(year >= 1000 && year < 2200)) return null;
  if (monthOf !== null && !(monthOf >= 1 && monthOf <= 12)) return null;
  if (day !== null && !(day >= 1 && day <= 31)) return null;
  return { year, month: monthOf, day, untilYear: null };
}

/** The dates and periods that a text states, in order, none within another. */
export function findDates(text: string): FoundDate[] {
  const found: FoundDate[] = [];
  for (const { pattern, read } of readings) {
    for (const match of text.matchAll(pattern)) {
      const date = read(match);
      const [start, end] = [match.index, match.index + match[0].trimEnd().length];
      if (date && !found.some((one) => start < one.end && one.start < end))
        found.push({ ...date, start, end });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}
