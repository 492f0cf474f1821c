import { citedSentences } from '../../lib/insight/cited-sentences.ts';
import type { CitedSentence } from '../../lib/questions/insight.ts';

/** The sentences of passages that hold a term, in a document of a date. */
export function sentencesOf(
  term: string,
  passages: readonly string[],
  date: string | null = null,
): CitedSentence[] {
  return citedSentences(
    passages.map((text, at) => ({
      id: `${date}.${at + 1}`,
      text,
      marks: Array.from(text.matchAll(new RegExp(term, 'gu')), ({ 0: found, index }) => ({
        start: index,
        end: index + found.length,
      })),
      citation: { document: String(date), title: '文', section: [], paragraph: at + 1, date, issuer: null },
    })),
  );
}
