import type { CitedSentence, Conflict } from '../questions/insight.ts';
import { type Day, dayOfYear, daysOf, inYear, isSameEvent } from './days-of.ts';
import { findFigures } from './find-figures.ts';

/** Days that lie so near each other are meant to be the same one. */
const nearDays = 4;

/** Something that a sentence states, as printed there. */
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
    ...conflictsIn('date', sentences.flatMap(daysOf), { clash: isNear, nameOf: dayOfYear }),
    ...conflictsIn('number', sentences.flatMap(figuresOf), { clash: isSameThing, nameOf: valueOfThing }),
  ];
}

function isNear(a: Day, b: Day): boolean {
  const apart = Math.abs(inYear(a, b.year) - inYear(b, a.year));
  return apart > 0 && apart <= nearDays && isSameEvent(a, b);
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

const valueOfThing = ({ value, thing }: Figure) => `${value} ${thing}`;

interface Judging<T> {
  clash(a: T, b: T): boolean;
  /** The same for statements that say the same. */
  nameOf(statement: T): string;
}

function conflictsIn<T extends Statement>(
  kind: Conflict['kind'],
  statements: readonly T[],
  { clash, nameOf }: Judging<T>,
): Conflict[] {
  const told = new Map<string, Conflict>();
  for (const [at, first] of statements.entries()) {
    for (const second of statements.slice(at + 1)) {
      if (!clash(first, second)) continue;
      const name = [nameOf(first), nameOf(second)].sort().join();
      const known = told.get(name);
      if (known) addSentences(known, [first.sentence, second.sentence]);
      else
        told.set(name, {
          kind,
          printed: [first.printed, second.printed],
          sentences: [first.sentence, second.sentence],
        });
    }
  }
  return [...told.values()];
}

/** More would be a list of the corpus: the reader has seen what is at odds. */
const mostSentences = 4;

function addSentences({ sentences }: Conflict, more: readonly CitedSentence[]): void {
  for (const one of more) {
    const isKnown = sentences.some(({ passage, text }) => passage === one.passage && text === one.text);
    if (!isKnown && sentences.length < mostSentences) sentences.push(one);
  }
}
