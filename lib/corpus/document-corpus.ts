import { packTerms } from '../glossary/pack-terms.ts';
import { changeDocument, type DocumentChange } from '../store/change-document.ts';
import { withDatabase } from '../store/connection.ts';
import type { CorpusDatabase } from '../store/corpus-database.ts';
import { readMeta, writeMeta } from '../store/meta.ts';
import { restate } from '../store/statistics.ts';
import { ensureIndex } from './index-passages.ts';
import { type Derive, type Publication, publish, publishStaged } from './publish.ts';
import { type ImportRun, runImport } from './run-import.ts';
import { purgeDocuments, rankAnew, sweepImport } from './settle.ts';

/** How documents come, change and go. */
export interface DocumentCorpus {
  /** Publishes documents with one derivation in one transaction, all or nothing; answers the new revision. */
  publish(publications: readonly Publication[]): Promise<number>;
  /** The same, sooner done: the search index of the whole corpus is left to `index`. */
  publishUnindexed(publications: readonly Publication[]): Promise<number>;
  /** Puts statistics by newer rules in the place of a document's old ones; the glossary follows with `publish`. */
  restate(publication: Publication): Promise<void>;
  /** Takes a document away for good. */
  remove(document: string): Promise<number>;
  /** Its terms count in or out at once, and are ranked anew by `rankAnew`; false where there is no such document. */
  changeDocument(id: string, change: DocumentChange): Promise<boolean>;
  /** Ranks the glossary anew where documents were switched since; answers whether it did. */
  rankAnew(): Promise<boolean>;
  /** Forgets for good the documents removed before a time, in ms since 1970; answers whether there were any. */
  purgeDocuments(before: number): Promise<boolean>;
  /** Imports files as the only one who does; see `runImport`. */
  import(run: ImportRun): Promise<void>;
  /** Takes away what an import left that broke off. */
  sweepImport(): Promise<void>;
  /** How many files such an import had; 0 once `tellImport` was called. */
  interruptedImport(): Promise<number>;
  tellImport(): Promise<void>;
}

/** The part of the corpus that is about documents. */
export function documentCorpus(database: CorpusDatabase, derive: Derive): DocumentCorpus {
  const read = <T>(task: () => Promise<T>) => withDatabase(database, 'read', task);
  return {
    async publish(publications) {
      const revision = await publish(database, derive, publications);
      await ensureIndex(database);
      return revision;
    },
    publishUnindexed: (publications) => publish(database, derive, publications),
    restate: ({ document, statistics }) => restate(database, document.id, packTerms(statistics)),
    async remove(document) {
      const revision = await publishStaged(database, derive, { staged: [], gone: [document] });
      await ensureIndex(database);
      return revision;
    },
    changeDocument: (id, change) => changeDocument(database, id, change),
    rankAnew: () => rankAnew(database, derive),
    purgeDocuments: (before) => purgeDocuments(database, derive, before),
    import: (run) => runImport(database, derive, run),
    sweepImport: () => sweepImport(database),
    interruptedImport: () => read(() => readMeta(database, 'interrupted')),
    tellImport: () => withDatabase(database, 'write', () => writeMeta(database, 'interrupted', 0)),
  };
}
