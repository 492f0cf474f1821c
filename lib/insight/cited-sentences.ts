import type { Span } from '../model.ts';
import type { CitedSentence } from '../questions/insight.ts';
import type { Citation } from '../questions.ts';
import { sentences } from '../text/sentences.ts';

/** A whole passage with the places of a term in it. */
export interface TermPassage {
  /** `Passage.id`. */
  id: string;
  text: string;
  marks: readonly Span[];
  citation: Citation;
}

/** The sentences of passages that hold the term, in order. */
export function citedSentences(passages: readonly TermPassage[]): CitedSentence[] {
  return passages.flatMap(({ id, text, marks, citation }) =>
    sentences(text).flatMap(({ start, end }) => {
      const within = marks.filter((mark) => mark.start >= start && mark.end <= end);
      if (within.length === 0) return [];
      return {
        passage: id,
        text: text.slice(start, end),
        marks: within.map((mark) => ({ start: mark.start - start, end: mark.end - start })),
        citation,
      };
    }),
  );
}
