import reviewed from '../../data/reviewed.json' with { type: 'json' };
import type { Term } from '../model.ts';
import { deriveCorpus } from './derive-corpus.ts';
import type { StatisticsSource } from './likely-candidates.ts';
import { trained } from './termhood.ts';

/** The glossary as it ships, term by term: what people decided about the built-in documents is heeded. */
export function deriveReviewedCorpus(source: StatisticsSource): AsyncGenerator<Term> {
  return deriveCorpus(source, trained, reviewed);
}
