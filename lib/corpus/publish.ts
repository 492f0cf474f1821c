import type { StatisticsSource } from '../glossary/likely-candidates.ts';
import type { OddsLog } from '../glossary/odds-log.ts';
import { packTerms } from '../glossary/pack-terms.ts';
import type { PackedTerms } from '../glossary/packed-terms.ts';
import type { DocumentTerms } from '../glossary/rows.ts';
import type { Passage, SourceDocument, Term } from '../model.ts';
import { changeCorpus } from '../store/change.ts';
import { withDatabase } from '../store/connection.ts';
import type { CorpusDatabase } from '../store/corpus-database.ts';
import { counts, readDocuments } from '../store/documents.ts';
import { type GlossaryRows, glossaryRows } from '../store/glossary-rows.ts';
import { readMeta } from '../store/meta.ts';
import { asOneImporter, asOneWriter } from '../store/one-writer.ts';
import type { DocumentRow } from '../store/rows.ts';
import { dropStaging, stageDocument } from '../store/staging.ts';
import { readStatistics } from '../store/statistics.ts';
import { signOf } from './document-sign.ts';

/** A document read, with the statistics that the glossary is derived from. */
export interface Publication {
  document: SourceDocument;
  passages: readonly Passage[];
  statistics: DocumentTerms;
}

/** Derives the glossary of a corpus from the statistics of its documents, best terms first. */
export type Derive = (source: StatisticsSource) => Iterable<Term> | AsyncIterable<Term>;

/** Which documents an import publishes, and which others go. */
export interface Publishing {
  /** Ids of staged documents. */
  staged: readonly string[];
  /** Ids of documents that they replace: these can be brought back for a while. */
  replaced?: readonly string[];
  /** Ids of documents that go for good. */
  gone?: readonly string[];
  /** What is known of some of these documents without reading. */
  odds?: OddsLog;
  /** What else the same transaction writes, in any table. */
  alongside?: () => Promise<void>;
}

/** Prepares a document and keeps it where nobody sees it yet; answers the row it will have. */
export async function stage(database: CorpusDatabase, publication: Publication): Promise<DocumentRow> {
  const { document, passages, statistics } = publication;
  const packed: PackedTerms = packTerms(statistics);
  return stageDocument(database, {
    document,
    passages,
    statistics: packed,
    ...(await signOf(passages)),
  });
}

/**
 * Publishes staged documents and takes others away in one transaction with one derivation of the glossary: all or
 * nothing, so that a reader never sees a document without its terms. A document published again replaces itself.
 * Without any document it ranks the glossary anew. The search index is left to `ensureIndex`.
 */
export function publishStaged(
  database: CorpusDatabase,
  derive: Derive,
  { staged, replaced = [], gone = [], odds, alongside }: Publishing,
): Promise<number> {
  return asOneWriter(database, async () => {
    const choices = await withDatabase(database, 'read', () => readMeta(database, 'choices'));
    const { leaving = [], staying = [] } = Object.groupBy(
      await withDatabase(database, 'read', () => readDocuments(database)),
      ({ id }) => (staged.includes(id) || gone.includes(id) ? 'leaving' : 'staying'),
    );
    const coming = await withDatabase(database, 'read', () => database.staging.bulkGet([...staged]));
    const rows = coming.map((row) => row?.row).filter((row) => row !== null && row !== undefined);
    if (rows.length < staged.length) throw new Error('A staged document was taken away.');
    const kept = staying.filter((row) => counts(row) && !replaced.includes(row.id));
    const glossary = await deriveRows(database, derive, [...kept, ...rows.filter(counts)], odds);
    return changeCorpus(database, { staged, removed: leaving, replaced, glossary, choices }, alongside);
  });
}

/** By id, so that the glossary does not depend on the order in which documents came. */
function deriveRows(
  database: CorpusDatabase,
  derive: Derive,
  documents: readonly DocumentRow[],
  odds?: OddsLog,
): Promise<GlossaryRows> {
  const source: StatisticsSource = {
    ids: documents.map(({ id }) => id).sort(),
    read: (id, part) => withDatabase(database, 'read', () => readStatistics(database, id, part)),
    ...(odds && { odds }),
  };
  return glossaryRows(derive(source), documents);
}

/** Stages documents and publishes them, as an import does; what fails leaves nothing. */
export function publish(
  database: CorpusDatabase,
  derive: Derive,
  publications: readonly Publication[],
): Promise<number> {
  const staged = publications.map(({ document }) => document.id);
  return asOneImporter(database, async () => {
    try {
      for (const publication of publications) await stage(database, publication);
      return await publishStaged(database, derive, { staged });
    } catch (error) {
      await dropStaging(database, staged);
      throw error;
    }
  });
}
