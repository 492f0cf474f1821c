import type { SavedHighlight } from '../lib/model.ts';
import type { CitedPassage, SearchAnswer, TermHit } from '../lib/questions.ts';

/** One line of the results: what the reader may pick. */
export type SearchHit =
  | { kind: 'term'; hit: TermHit }
  | { kind: 'passage'; passage: CitedPassage }
  | { kind: 'highlight'; highlight: SavedHighlight };

/** The answer as one list in the order shown: terms, passages, highlights. */
export function searchHits(answer: SearchAnswer): SearchHit[] {
  return [
    ...answer.terms.map((hit): SearchHit => ({ kind: 'term', hit })),
    ...answer.passages.map((passage): SearchHit => ({ kind: 'passage', passage })),
    ...answer.highlights.map((highlight): SearchHit => ({ kind: 'highlight', highlight })),
  ];
}
