import { type TermEntry, termEntries } from '../search/term-entries.ts';
import { withDatabase } from '../store/connection.ts';
import type { CorpusDatabase } from '../store/corpus-database.ts';
import { readMeta } from '../store/meta.ts';
import type { TermRow } from '../store/rows.ts';
import { readTerms } from '../store/terms.ts';

/** The glossary without postings, as many questions need it. */
export interface Glossary {
  revision: number;
  terms: TermRow[];
  entries: TermEntry[];
}

/** Answers the glossary as it is now, reading it only when the revision has changed. */
export function glossaryCache(database: CorpusDatabase): () => Promise<Glossary> {
  let known: Glossary | null = null;
  return () =>
    withDatabase(database, 'read', async () => {
      const revision = await readMeta(database, 'glossaryRevision');
      if (known?.revision === revision) return known;
      const terms = await readTerms(database);
      known = { revision, terms, entries: termEntries(terms) };
      return known;
    });
}
