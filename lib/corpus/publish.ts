import type { DocumentTerms } from '../glossary/rows.ts';
import type { Passage, SourceDocument, Term } from '../model.ts';
import { gramsOf, indexing } from '../search/grams.ts';
import { changeCorpus, reserveRows } from '../store/change.ts';
import { withDatabase } from '../store/connection.ts';
import type { CorpusDatabase } from '../store/corpus-database.ts';
import { readPassages } from '../store/documents.ts';
import { asOneWriter } from '../store/one-writer.ts';
import type { Grams } from '../store/plan-grams.ts';
import type { AddedDocument, RemovedDocument } from '../store/prepare-change.ts';
import { readStatistics } from '../store/statistics.ts';
import { indexPassages, remakeIndex } from './index-passages.ts';

/** A document read, with the statistics that the glossary is derived from. */
export interface Publication {
  document: SourceDocument;
  passages: readonly Passage[];
  statistics: DocumentTerms;
}

/** Derives the glossary of the whole corpus from the statistics of its documents. */
export type Derive = (documents: readonly DocumentTerms[]) => Term[];

/**
 * Publishes documents and takes others away in one transaction with one derivation of the glossary: all or nothing,
 * so that a reader never sees a document without its terms. A document published again replaces itself. Without
 * `withIndex` all grams are left to `ensureIndex`: marking need not wait for them.
 */
export async function republish(
  database: CorpusDatabase,
  derive: Derive,
  publications: readonly Publication[],
  gone: readonly string[],
  withIndex = true,
): Promise<number> {
  const leaving = new Set([...gone, ...publications.map(({ document }) => document.id)]);
  const added: AddedDocument[] = [];
  for (const publication of publications) added.push(await prepare(database, publication, withIndex));
  return asOneWriter(database, async () => {
    if (withIndex) await remakeIndex(database);
    const { removed, statistics } = await readStanding(database, leaving);
    const all = [...statistics, ...publications.map((one) => ({ id: one.document.id, of: one.statistics }))];
    // By id, so that the glossary does not depend on the order in which documents came.
    const terms = derive(all.sort((a, b) => (a.id < b.id ? -1 : 1)).map(({ of }) => of));
    return changeCorpus(database, { indexing: withIndex ? indexing : notIndexed, removed, added, terms });
  });
}

/** The rules of an index that is still to be made: none. */
const notIndexed = 0;

async function prepare(
  database: CorpusDatabase,
  { document, passages, statistics }: Publication,
  withGrams: boolean,
): Promise<AddedDocument> {
  const firstRow = await reserveRows(database, passages.at(-1)?.number ?? 0);
  const grams: Grams = withGrams ? await indexPassages(passages, firstRow) : new Map();
  return { document, firstRow, passages, statistics: JSON.stringify(statistics), grams };
}

/** What stays of the corpus, and what goes with its grams. */
async function readStanding(database: CorpusDatabase, leaving: ReadonlySet<string>) {
  return withDatabase(database, 'read', async () => {
    const rows = await database.documents.bulkGet([...leaving]);
    const removed: RemovedDocument[] = [];
    for (const row of rows) {
      if (!row) continue;
      const passages = await readPassages(database, row);
      removed.push({ row, grams: new Set(passages.flatMap(({ text }) => [...gramsOf(text)])) });
    }
    const stored = await readStatistics(database, leaving);
    const statistics = stored.map(({ id, json }) => ({ id, of: JSON.parse(json) as DocumentTerms }));
    return { removed, statistics };
  });
}
