import reviewed from '../../data/reviewed.json' with { type: 'json' };
import type { Term } from '../model.ts';
import { deriveGlossary } from './derive-glossary.ts';
import type { DocumentTerms } from './rows.ts';
import { trained } from './termhood.ts';

/** The glossary as it ships: what people decided about the built-in documents is heeded. */
export function deriveReviewedGlossary(documents: readonly DocumentTerms[]): Term[] {
  return deriveGlossary(documents, trained, reviewed);
}
