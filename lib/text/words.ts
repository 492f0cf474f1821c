import type { Span } from '../model.ts';

/** Undetermined language: the segmenter then goes by script, Han by its dictionary. */
const segmenter = new Intl.Segmenter(undefined, { granularity: 'word' });

/** The words of a text without punctuation and blanks, in UTF-16 code units; browsers differ a little, so only for show. */
export function wordsIn(text: string): Span[] {
  const words: Span[] = [];
  for (const { segment, index, isWordLike } of segmenter.segment(text))
    if (isWordLike) words.push({ start: index, end: index + segment.length });
  return words;
}
