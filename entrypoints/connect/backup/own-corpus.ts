import { type Corpus, openCorpus } from '../../../lib/corpus.ts';
import { deriveReviewedCorpus } from '../../../lib/glossary/derive-reviewed-corpus.ts';
import { CorpusDatabase } from '../../../lib/store/corpus-database.ts';

let opened: Corpus | null = null;

/** The corpus as this page itself opens it: a whole one goes through no message. */
export function ownCorpus(): Corpus {
  opened ??= openCorpus(new CorpusDatabase(), deriveReviewedCorpus);
  return opened;
}
