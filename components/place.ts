import type { Citation, Place } from '../lib/questions.ts';

/** The page of the reader, at the paragraph, that a citation names. */
export function placeOf({ document, paragraph }: Citation): Place {
  return { page: 'document', document, paragraph };
}
