import { searchTerms } from '../limits.ts';
import type { Span } from '../model.ts';
import type { TermRow } from '../store/rows.ts';
import { fold, originalSpan } from '../text/fold.ts';
import { simplified } from '../text/traditional.ts';
import { allowedErrors, type Judgement, judge } from './judge.ts';
import { lookReading } from './look-readings.ts';
import { literalReading, type Reading } from './parse-query.ts';
import { rankNearly } from './rank.ts';
import { type Sought, sought } from './sought.ts';
import { alikeReading, soundReadings } from './sound-readings.ts';
import type { TermEntry } from './term-entries.ts';

/** A term that answers a query, with the words that matched as spans of its form. */
export interface FoundTerm {
  term: TermRow;
  marks: Span[];
}

interface Graded {
  entry: TermEntry;
  reading: Reading;
  /** Less is better: see `gradeOf`. */
  grade: number;
}

const noErrors = () => 0;

/** At most `most` terms that answer a query, best first; guesses are made only while nothing is found as typed. */
export function findTerms(
  entries: readonly TermEntry[],
  query: string,
  most: number = searchTerms,
): FoundTerm[] {
  const typed = literalReading(query);
  if (typed.words.length === 0) return [];
  const heard = soundReadings(query);
  const exact = [typed, ...heard].map((reading) => sought(reading, false));
  let found = entries.flatMap((entry) => gradeAll(entry, exact));
  if (found.length === 0) {
    const alike = [alikeReading(typed), lookReading(typed)].filter((reading) => reading !== null);
    const near = [...alike, typed, ...(alike.length > 0 ? [] : heard)].map((reading) =>
      sought(reading, true),
    );
    found = entries.flatMap((entry) => gradeAll(entry, near, true));
  }
  return order(found, query).slice(0, most).map(asFound);
}

/** The best grade over all readings and forms, if any. */
function gradeAll(entry: TermEntry, readings: readonly Sought[], nearly = false): Graded[] {
  let best: Graded | null = null;
  for (const { reading, mayHold } of readings) {
    entry.texts.forEach((text, at) => {
      if (!mayHold(text, entry.term.initials[at] ?? '')) return;
      const judgement = judge(text, reading, nearly ? allowedErrors : noErrors);
      if (!judgement) return;
      const grade = gradeOf(judgement, text, reading);
      if (!best || grade < best.grade) best = { entry, reading, grade };
    });
    if (best) break;
  }
  return best ? [best] : [];
}

/** The whole term before its beginning, that before any other place, errors after all. */
function gradeOf({ rank, errors, lost, spans }: Judgement, text: string, { guess }: Reading): number {
  if (rank > 0) return 100 + errors * 10 + lost;
  const start = spans[0]?.start ?? 0;
  const end = spans.at(-1)?.end ?? 0;
  const place = start > 0 ? 2 : end < text.length ? 1 : 0;
  return guess * 3 + place;
}

function order(found: readonly Graded[], query: string): Graded[] {
  const near = found.filter(({ grade }) => grade >= 100);
  const places = new Map(
    rankNearly(near, ({ entry }) => entry.texts[0] ?? '', query).map((one, at) => [one, at]),
  );
  return found.toSorted(
    (a, b) =>
      a.grade - b.grade ||
      (places.get(a) ?? 0) - (places.get(b) ?? 0) ||
      b.entry.term.count - a.entry.term.count ||
      b.entry.term.score - a.entry.term.score,
  );
}

function asFound({ entry: { term }, reading, grade }: Graded): FoundTerm {
  const folded = fold(term.form, simplified);
  const judgement = judge(folded.text, reading, grade < 100 ? noErrors : allowedErrors);
  return { term, marks: judgement?.spans.map(({ start, end }) => originalSpan(folded, start, end)) ?? [] };
}
