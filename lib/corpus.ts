/** All that may be asked of the corpus, and the one way to open it. */

import { type BackupCorpus, backupCorpus } from './corpus/backup-corpus.ts';
import { comparePassage } from './corpus/compare-passage.ts';
import { concordance } from './corpus/concordance.ts';
import type { AskGlossary } from './corpus/find-term.ts';
import { glossaryCache } from './corpus/glossary-cache.ts';
import { ensureIndex } from './corpus/index-passages.ts';
import { linkHighlights } from './corpus/link-highlights.ts';
import { type Derive, type Publication, publish, publishStaged } from './corpus/publish.ts';
import { relatedTerms } from './corpus/related-terms.ts';
import { type ReviewCorpus, reviewCorpus } from './corpus/review-corpus.ts';
import { type ImportRun, runImport } from './corpus/run-import.ts';
import { searchCorpus } from './corpus/search-corpus.ts';
import { indexForSearch, purgeDocuments, rankAnew, sweepImport } from './corpus/settle.ts';
import { termCard } from './corpus/term-card.ts';
import { compareTerm, termInsight } from './corpus/term-insight.ts';
import { tracePage } from './corpus/trace-page.ts';
import { unknownPhrases } from './corpus/unknown-phrases.ts';
import { packTerms } from './glossary/pack-terms.ts';
import { newPhrases } from './limits.ts';
import type { Passage, SavedHighlight } from './model.ts';
import type { TermPlace } from './questions/card.ts';
import type { DocumentSummary } from './questions/documents.ts';
import type { HighlightChange, HighlightPiece } from './questions/highlights.ts';
import type { ComparedPair, KeyPhrase, TermInsight } from './questions/insight.ts';
import type { TracedQuotation } from './questions/quotations.ts';
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
import { changeDocument, type DocumentChange } from './store/change-document.ts';
import { withDatabase } from './store/connection.ts';
import type { CorpusDatabase } from './store/corpus-database.ts';
import { readDocument, readDocuments, readPassage, readPassages } from './store/documents.ts';
import { hasEdits } from './store/edits.ts';
import * as highlights from './store/highlights.ts';
import { readMeta, writeMeta } from './store/meta.ts';
import { restate } from './store/statistics.ts';
import { storageProblem } from './store/storage-error.ts';

/** Every method throws `StorageError` where the database cannot be read or written. */
export interface Corpus extends BackupCorpus, ReviewCorpus {
  /** Ready, or failed with the reason: never throws. */
  state(): Promise<CorpusState>;
  /** Changes whenever documents or terms do. */
  revision(): Promise<number>;

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

  /** Keeps a highlight as the newest, linked to the terms in it. */
  saveHighlight(highlight: highlights.NewHighlight): Promise<SavedHighlight>;
  /** Oldest first, without the deleted; the page's variants count as the page. */
  highlightsOfPage(url: string): Promise<SavedHighlight[]>;
  /** Newest first, without the deleted. */
  allHighlights(): Promise<SavedHighlight[]>;
  /** One highlight, deleted or not. */
  highlight(id: string): Promise<SavedHighlight | null>;
  /** Newest first, in pieces that fit a message, from below the sequence `before` on. */
  highlightPiece(which: 'kept' | 'deleted', before: number | null): Promise<HighlightPiece>;
  /** These answer how many of the highlights there were. */
  changeHighlights(ids: readonly string[], change: HighlightChange): Promise<number>;
  /** Can be undone with `restoreHighlights`. */
  deleteHighlights(ids: readonly string[]): Promise<number>;
  restoreHighlights(ids: readonly string[]): Promise<number>;
  /** Forgets deleted ones at once. */
  forgetHighlights(ids: readonly string[]): Promise<number>;
  /** Notes which highlights their page has lost, and which it has again. */
  noteLost(lost: readonly string[], found: readonly string[]): Promise<void>;
  /** Forgets for good what was deleted before a time, in ms since 1970. */
  purgeHighlights(before: number): Promise<number>;

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

  /** The words in a page's blocks of text that come from the documents. */
  trace(blocks: readonly string[]): Promise<TracedQuotation[]>;
  termInsight(key: string): Promise<TermInsight>;
  /** A term in two documents side by side. */
  compareTerm(key: string, left: string, right: string): Promise<ComparedPair[]>;
  /** A passage beside what other documents say in nearly the same words. */
  comparePassage(id: string): Promise<ComparedPair[]>;
  /** Of the phrases of a page the best that no document holds. */
  unknownPhrases(phrases: readonly KeyPhrase[]): Promise<KeyPhrase[]>;

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
      const [known, kept] = [await glossary(), await highlights.allHighlights(database)];
      return read(() => searchCorpus(database, known, kept, query));
    },
    passage: (id) => read(() => readPassage(database, id)),
    documents: () => read(() => documentSummaries(database)),
    document: (id) => read(() => documentText(database, id)),
    async saveHighlight(highlight) {
      const terms = (await glossary()).termsIn(highlight.quote.exact);
      return highlights.saveHighlight(database, { ...highlight, terms });
    },
    highlightsOfPage: (url) => highlights.highlightsOfPage(database, url),
    allHighlights: () => highlights.allHighlights(database),
    highlight: (id) => highlights.readHighlight(database, id),
    async highlightPiece(which, before) {
      if (before === null) await linkHighlights(database, await glossary());
      return highlights.highlightPiece(database, which, before);
    },
    changeHighlights: (ids, change) => highlights.changeHighlights(database, ids, change, Date.now()),
    deleteHighlights: (ids) => highlights.deleteHighlights(database, ids, Date.now()),
    restoreHighlights: (ids) => highlights.restoreHighlights(database, ids),
    forgetHighlights: (ids) => highlights.forgetHighlights(database, ids),
    async noteLost(lost, found) {
      await highlights.setLost(database, lost, Date.now());
      await highlights.setLost(database, found, null);
    },
    purgeHighlights: (before) => highlights.purgeHighlights(database, before),
    async publish(publications) {
      const revision = await publish(database, derive, publications);
      await ensureIndex(database);
      return revision;
    },
    publishUnindexed: (publications) => publish(database, derive, publications),
    restate: ({ document, statistics }) => restate(database, document.id, packTerms(statistics)),
    remove: (document) => publishStaged(database, derive, { staged: [], gone: [document] }),
    changeDocument: (id, change) => changeDocument(database, id, change),
    rankAnew: () => rankAnew(database, derive),
    purgeDocuments: (before) => purgeDocuments(database, derive, before),
    import: (run) => runImport(database, derive, run),
    sweepImport: () => sweepImport(database),
    interruptedImport: () => read(() => readMeta(database, 'interrupted')),
    tellImport: () => withDatabase(database, 'write', () => writeMeta(database, 'interrupted', 0)),
    trace: async (blocks) => tracePage(database, blocks, (await glossary()).placesIn),
    async termInsight(key) {
      const known = await glossary();
      return read(() => termInsight(database, known, key));
    },
    async compareTerm(key, left, right) {
      const known = await glossary();
      return read(() => compareTerm(database, known, key, left, right));
    },
    comparePassage: async (id) => comparePassage(database, id, (await glossary()).placesIn),
    async unknownPhrases(phrases) {
      await indexForSearch(database);
      const known = await glossary();
      return read(() => unknownPhrases(database, known, phrases, newPhrases));
    },
    index: () => ensureIndex(database),
    census: () => takeCensus(database),
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
    return (await hasEdits(database)) ? { ...state, terms: (await glossary()).terms.length } : state;
  } catch (error) {
    const problem = storageProblem(error);
    if (!problem) throw error;
    return { state: 'failed', problem, documents: 0, passages: 0, terms: 0, glossaryRevision: 0 };
  }
}
