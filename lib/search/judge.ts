import type { Span } from '../model.ts';
import { type Alignment, alignExactly, alignNearly } from './align.ts';
import { closestPlaces } from './closest-places.ts';
import { isNumeral, satisfies, type Word } from './elements.ts';
import type { Reading } from './parse-query.ts';
import { pieces } from './pieces.ts';
import { unitKind } from './unit-kind.ts';

/** Places looked at where each of several words stands: the closest are shown. */
const mostPlaces = 12;

/** How a text answers a reading of a query. */
export interface Judgement {
  /** 0 every word exact · 1 with errors · 2 only pieces of the words. */
  rank: 0 | 1 | 2;
  /** Units wrong, missing, extra or swapped; of pieces those not found. */
  errors: number;
  /** Units of the query that the text has nothing for. */
  lost: number;
  /** Units from the first place to the end of the last: words close together mean more. */
  spread: number;
  /** Places in the folded text, in order. */
  spans: Span[];
}

/**
 * Errors forgiven in a word: none in a short one, where any other word would do, and fewer among letters, which make
 * other words more easily.
 */
export function allowedErrors({ elements, phrase }: Word): number {
  if (phrase || elements.some((element) => 'sound' in element && !element.whole)) return 0;
  const spaced = elements.every(
    (element) => 'unit' in element && unitKind(element.unit.charCodeAt(0)) !== 'character',
  );
  const long = spaced ? elements.length / 2 : elements.length;
  if (long < 3) return 0;
  return long < 6 ? 1 : Math.min(4, Math.floor(long / 4) + 1);
}

/** Judges folded text by the words of a reading, each of which must be there with the errors allowed; null where one is not. */
export function judge(
  text: string,
  { words, typedAs }: Reading,
  allowed: (word: Word) => number,
): Judgement | null {
  const found: Alignment[][] = [];
  for (const word of words) {
    const exact = exactPlaces(text, word, words.length > 1 ? mostPlaces : 1);
    const near = exact.length > 0 ? null : alignNearly(text, word, allowed(word));
    if (exact.length === 0 && !near) return null;
    found.push(near ? [near] : exact);
  }
  const places = closestPlaces(found);
  const errors = places.reduce((sum, place) => sum + place.errors, 0);
  if (typedAs) return judgeAlike(text, typedAs, places);
  const lost = places.reduce((sum, place) => sum + place.lost, 0);
  return judgement({ rank: errors === 0 ? 0 : 1, errors, lost }, places);
}

/** The first places where a word stands exactly. */
function exactPlaces(text: string, word: Word, most: number): Alignment[] {
  const places: Alignment[] = [];
  for (let from = 0; places.length < most; from = places.at(-1)!.start + 1) {
    const exact = alignExactly(text, word, from);
    if (!exact) break;
    places.push({ ...exact, errors: 0, lost: 0 });
  }
  return places;
}

/** What only sounds or looks right is one error, and has half lost every character that is another: at most half of a word. */
function judgeAlike(text: string, typed: readonly Word[], places: readonly Alignment[]): Judgement | null {
  let lost = 0;
  for (const [at, { start, errors }] of places.entries()) {
    const { elements } = typed[at]!;
    const others = elements.filter((element, i) => !satisfies(element, text.charAt(start + i))).length;
    if (errors > 0 || others > Math.ceil(elements.length / 2)) return null;
    lost += others / 2;
  }
  const wrong = lost === 0 ? 0 : 1;
  return judgement({ rank: wrong, errors: wrong, lost }, places);
}

/** What a numeral that no piece has weighs above another unit: together as much as a word. */
const lostNumeral = 2;

/** Judges folded text by the pieces of the words it holds; null where a third of their units is missing. */
export function judgePieces(text: string, { words }: Reading): Judgement | null {
  if (words.some((word) => word.phrase && !alignExactly(text, word))) return null;
  const length = words.reduce((sum, { elements }) => sum + elements.length, 0);
  const found = words.flatMap((word) => pieces(text, word));
  const missing = length - found.reduce((sum, { start, end }) => sum + end - start, 0);
  const said = found.map(({ start, end }) => text.slice(start, end)).join('');
  const numerals = words
    .flatMap(({ elements }) => elements)
    .filter((element) => 'unit' in element && isNumeral(element.unit) && !said.includes(element.unit));
  return found.length === 0 || missing + numerals.length * lostNumeral >= length / 3
    ? null
    : judgement({ rank: 2, errors: missing, lost: missing }, found);
}

function judgement(
  failings: Pick<Judgement, 'rank' | 'errors' | 'lost'>,
  places: readonly Span[],
): Judgement | null {
  if (places.length === 0) return null;
  const spans = places.map(({ start, end }) => ({ start, end })).sort((a, b) => a.start - b.start);
  const end = spans.reduce((last, span) => Math.max(last, span.end), 0);
  return { ...failings, spread: end - spans[0]!.start, spans };
}
