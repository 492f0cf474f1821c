/** All that may be asked of the corpus, and the one way to open it. */

import { type BackupCorpus, backupCorpus } from './corpus/backup-corpus.ts';
import { concordance } from './corpus/concordance.ts';
import { type DocumentCorpus, documentCorpus } from './corpus/document-corpus.ts';
import { termsByEdits } from './corpus/edited-count.ts';
import type { AskGlossary } from './corpus/find-term.ts';
import { glossaryCache } from './corpus/glossary-cache.ts';
import { type HighlightCorpus, highlightCorpus } from './corpus/highlight-corpus.ts';
import { ensureIndex } from './corpus/index-passages.ts';
import { type InsightCorpus, insightCorpus } from './corpus/insight-corpus.ts';
import type { Derive } from './corpus/publish.ts';
import { relatedTerms } from './corpus/related-terms.ts';
import { type ReviewCorpus, reviewCorpus } from './corpus/review-corpus.ts';
import { searchCorpus } from './corpus/search-corpus.ts';
import { indexForSearch } from './corpus/settle.ts';
import { termCard } from './corpus/term-card.ts';
import type { Passage } from './model.ts';
import type { TermPlace } from './questions/card.ts';
import type { DocumentSummary } from './questions/documents.ts';
import type { Concordance } from './questions/terms.ts';
import type {
  CorpusState,
  DocumentText,
  PageTerms,
  SearchAnswer,
  TermCard,
  TermSummary,
} from './questions.ts';
import { type Census, takeCensus } from './store/census.ts';
import { withDatabase } from './store/connection.ts';
import type { CorpusDatabase } from './store/corpus-database.ts';
import { readDocument, readDocuments, readPassage, readPassages } from './store/documents.ts';
import { readMeta } from './store/meta.ts';
import { allHighlights } from './store/read-highlights.ts';
import { storageProblem } from './store/storage-error.ts';

/** Every method throws `StorageError` where the database cannot be read or written. */
export interface Corpus extends BackupCorpus, DocumentCorpus, HighlightCorpus, InsightCorpus, ReviewCorpus {
  /** Ready, or failed with the reason: never throws. */
  state(): Promise<CorpusState>;
  /** Changes whenever documents or terms do. */
  revision(): Promise<number>;

  /** As `PageState` has them; null where no term is to be marked yet. */
  signs(): Promise<string | null>;
  /** Of the glossary what a page may know, without the muted terms. */
  pageTerms(muted: ReadonlySet<string>): Promise<PageTerms>;
  terms(): Promise<TermSummary[]>;
  termCard(key: string): Promise<TermCard | null>;
  concordance(key: string, from: number): Promise<Concordance | null>;
  relatedTerms(key: string): Promise<TermSummary[]>;
  /** The terms of the glossary that stand in a short text. */
  termsIn(text: string): Promise<TermPlace[]>;
  search(query: string): Promise<SearchAnswer>;

  passage(id: string): Promise<Passage | null>;
  documents(): Promise<DocumentSummary[]>;
  document(id: string): Promise<DocumentText | null>;

  /** Makes the search index where it is missing or was made by older rules; a search does so too. */
  index(): Promise<void>;
  /** What the database holds, to be kept outside it. */
  census(): Promise<Census>;
  close(): void;
}

/** Opens the corpus when first asked; `derive` makes the glossary from the statistics of all documents. */
export function openCorpus(database: CorpusDatabase, derive: Derive): Corpus {
  const glossary = glossaryCache(database);
  const read = <T>(task: () => Promise<T>) => withDatabase(database, 'read', task);
  return {
    state: () => corpusState(database, glossary),
    revision: () => read(() => readMeta(database, 'glossaryRevision')),
    signs: async () => (await glossary()).signs(),
    pageTerms: async (muted) => (await glossary()).pageTerms(muted),
    terms: async () => (await glossary()).summaries(),
    termCard: (key) => read(() => termCard(database, glossary, key)),
    concordance: (key, from) => read(() => concordance(database, glossary, key, from)),
    async relatedTerms(key) {
      const known = await glossary();
      return read(() => relatedTerms(database, known, key));
    },
    termsIn: async (text) => (await glossary()).placesIn(text),
    async search(query) {
      await indexForSearch(database);
      const [known, kept] = [await glossary(), await allHighlights(database)];
      return read(() => searchCorpus(database, known, kept, query));
    },
    passage: (id) => read(() => readPassage(database, id)),
    documents: () => read(() => documentSummaries(database)),
    document: (id) => read(() => documentText(database, id)),
    index: () => ensureIndex(database),
    census: () => takeCensus(database),
    ...documentCorpus(database, derive),
    ...highlightCorpus(database, glossary),
    ...insightCorpus(database, glossary),
    ...backupCorpus(database, derive),
    ...reviewCorpus(database, glossary),
    close: () => database.close(),
  };
}

async function documentSummaries(database: CorpusDatabase): Promise<DocumentSummary[]> {
  const rows = await readDocuments(database);
  return rows.map(({ document, passages, terms, on, marked, removedAt, addedAt }) => {
    return { document, passages, terms, on, marked, removedAt, addedAt };
  });
}

async function documentText(database: CorpusDatabase, id: string): Promise<DocumentText | null> {
  const row = await readDocument(database, id);
  return row ? { document: row.document, passages: await readPassages(database, row) } : null;
}

async function corpusState(database: CorpusDatabase, glossary: AskGlossary): Promise<CorpusState> {
  try {
    const state = await withDatabase(database, 'read', () =>
      // One look: numbers from before and after a publication would contradict each other.
      database.transaction('r', database.meta, async () => ({
        state: 'ready' as const,
        problem: null,
        documents: await readMeta(database, 'documents'),
        passages: await readMeta(database, 'passages'),
        terms: await readMeta(database, 'terms'),
        glossaryRevision: await readMeta(database, 'glossaryRevision'),
      })),
    );
    // In a database of newer code edits may be elsewhere, or nowhere.
    if (!database.declared) return state;
    const more = await withDatabase(database, 'read', () => termsByEdits(database));
    return { ...state, terms: more === null ? (await glossary()).terms.length : state.terms + more };
  } catch (error) {
    const problem = storageProblem(error);
    if (!problem) throw error;
    return { state: 'failed', problem, documents: 0, passages: 0, terms: 0, glossaryRevision: 0 };
  }
}
