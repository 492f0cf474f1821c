import { type Judged, matchedText } from './judged.ts';

/** Of all continuations of one character the most usual must make up this share. */
const usually = 0.9;

/**
 * Of a word of two characters with one wrong nothing is left but one character. If that stands nearly always beside
 * the same other (措 in 措施), this is what was meant; else nothing was.
 */
export function usual(judged: readonly Judged[]): Judged[] {
  const groups = Map.groupBy(judged, matchedText);
  const largest = [...groups.values()].reduce((a, b) => (b.length > a.length ? b : a), []);
  return largest.length > 1 && largest.length >= judged.length * usually ? largest : [];
}
