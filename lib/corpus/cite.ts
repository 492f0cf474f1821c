import { citationOf } from '../exchange/citation.ts';
import { cardPassageLength } from '../limits.ts';
import type { Explanation, Passage, Span } from '../model.ts';
import type { CitedPassage } from '../questions.ts';
import { snippet } from '../search/snippet.ts';
import type { DocumentRow } from '../store/rows.ts';

/** The documents of the corpus by their ids. */
export type HeldDocuments = ReadonlyMap<string, DocumentRow>;

/** A passage cut down around its marks, with its source; empty where its document is gone. */
export function citeMention(
  held: HeldDocuments,
  passage: Passage,
  marks: readonly Span[],
  most = cardPassageLength,
): CitedPassage[] {
  const row = held.get(passage.document);
  if (!row) return [];
  const citation = citationOf(row.document, passage);
  return [{ id: passage.id, ...snippet(passage.text, marks, most), role: 'mention', citation }];
}

/** The sentences of a passage that explain a term, with their source; empty where its document is gone. */
export function citeExplanation(
  held: HeldDocuments,
  passage: Passage,
  marks: readonly Span[],
  { span, role }: Explanation,
): CitedPassage[] {
  const row = held.get(passage.document);
  if (!row) return [];
  const { start, end } = span;
  return [
    {
      id: passage.id,
      text: passage.text.slice(start, end),
      marks: marks
        .filter((mark) => mark.start >= start && mark.end <= end)
        .map((mark) => ({ start: mark.start - start, end: mark.end - start })),
      role,
      citation: citationOf(row.document, passage),
    },
  ];
}
