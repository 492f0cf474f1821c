import type { Lexicon } from '../glossary/lexicon.ts';
import { type Batch, importFiles } from '../importing/import-files.ts';
import { withDatabase } from '../store/connection.ts';
import type { CorpusDatabase } from '../store/corpus-database.ts';
import { writeMeta } from '../store/meta.ts';
import { asOneImporter } from '../store/one-writer.ts';
import { beginStaging, dropStaging } from '../store/staging.ts';
import { importCorpus } from './import-corpus.ts';
import type { Derive } from './publish.ts';

/** What an import needs beside the corpus. */
export interface ImportRun extends Omit<Batch, 'corpus' | 'lexicon'> {
  fetchLexicon: () => Promise<Lexicon>;
}

/**
 * Imports files as the only one who does, in any page or worker of ours. What an import before left unfinished goes
 * first, and is remembered to be told of.
 */
export function runImport(database: CorpusDatabase, derive: Derive, run: ImportRun): Promise<void> {
  return asOneImporter(database, async () => {
    await sweep(database);
    run.signal.throwIfAborted();
    await beginStaging(database, run.files.length);
    const [corpus, lexicon] = await Promise.all([importCorpus(database, derive), run.fetchLexicon()]);
    try {
      await importFiles({ ...run, corpus, lexicon });
    } finally {
      await dropStaging(database);
    }
  });
}

/** Takes away what an import left that broke off; for who knows that none is running. */
export async function sweep(database: CorpusDatabase): Promise<void> {
  const files = await dropStaging(database);
  if (files > 0) await withDatabase(database, 'write', () => writeMeta(database, 'interrupted', files));
}
