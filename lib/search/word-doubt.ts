import { isFunction } from '../glossary/boundaries.ts';
import type { Judged } from './judged.ts';
import { unitKind } from './unit-kind.ts';

const wordSegmenter = new Intl.Segmenter('zh', { granularity: 'word' });
/** Code units on each side that tell the segmenter where words part. */
const around = 10;

/**
 * Doubt that a word begins or ends here: beside punctuation and words of grammar it surely does, and never with one of
 * those; the segmenter is less sure.
 */
const atSureEdge = 0;
const atWordEdge = 0.5;
/** A row of single characters is a name that the segmenter does not know: it may end elsewhere. */
const amongSingles = 1.5;
export const withGrammar = 2;
export const withinWord = 4;

/** Doubt that what matched stands there as words of its own; of several places the worst counts. */
export function doubtOf({ folded: { text }, judgement }: Judged): number {
  return Math.max(
    ...judgement.spans.map(({ start, end }) => {
      const from = Math.max(0, start - around);
      const words = [...wordSegmenter.segment(text.slice(from, end + around))];
      const first = words.findIndex(({ index }) => index === start - from);
      const after = words.findIndex(({ index }) => index === end - from);
      const word = (at: number) => words[at]?.segment ?? '';
      const last = after < 0 ? words.length : after;
      const endsHere = after >= 0 || end === text.length;
      return (
        doubtAt(first < 0 ? null : word(first), first < 0 ? text.charAt(start - 1) : word(first - 1)) +
        doubtAt(endsHere ? word(last - 1) : null, endsHere ? word(last) : text.charAt(end))
      );
    }),
  );
}

/** `inside` is the segmenter's word at this edge, null where it lies across; `outside` the word, or character, beside it. */
function doubtAt(inside: string | null, outside: string): number {
  if (inside !== null && isFunction(inside)) return withGrammar;
  if (outside === '' || isFunction(outside) || !isCharacter(outside)) return atSureEdge;
  if (inside === null) return withinWord;
  return inside.length === 1 && outside.length === 1 ? amongSingles : atWordEdge;
}

const isCharacter = (word: string) => unitKind(word.charCodeAt(0)) === 'character';
