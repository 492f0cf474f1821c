import type { Span } from '../model.ts';
import { type Alignment, alignExactly, alignNearly } from './align.ts';
import type { Word } from './elements.ts';
import type { Reading } from './parse-query.ts';

/** How a text answers a reading. */
export interface Judgement {
  /** 0 every word exact · 1 with errors · 2 only pieces of the words. */
  rank: 0 | 1 | 2;
  errors: number;
  /** Units from the first to the last place: words close together mean more. */
  spread: number;
  /** Places in the folded text, in order. */
  spans: Span[];
}

/** Errors forgiven in a word: none in a short one, where any other word would do. */
export function allowedErrors({ elements, phrase }: Word): number {
  if (phrase || elements.length < 3) return 0;
  return elements.length < 6 ? 1 : Math.min(4, Math.floor(elements.length / 4) + 1);
}

/** Judges folded text against a reading; null where a word is not there at all. */
export function judge(text: string, { words }: Reading): Judgement | null {
  const places: Alignment[] = [];
  for (const word of words) {
    const place = placeOf(text, word);
    if (!place) return null;
    places.push(place);
  }
  if (places.length === 0) return null;
  const spans = places.map(({ start, end }) => ({ start, end })).sort((a, b) => a.start - b.start);
  const errors = places.reduce((sum, place) => sum + place.errors, 0);
  return {
    rank: errors === 0 ? 0 : 1,
    errors,
    spread: Math.max(...spans.map(({ end }) => end)) - Math.min(...spans.map(({ start }) => start)),
    spans,
  };
}

function placeOf(text: string, word: Word): Alignment | null {
  const exact = alignExactly(text, word);
  return exact ? { ...exact, errors: 0 } : alignNearly(text, word, allowedErrors(word));
}
