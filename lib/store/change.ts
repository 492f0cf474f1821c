import type { Passage, SourceDocument, Term } from '../model.ts';
import { withDatabase } from './connection.ts';
import type { CorpusDatabase } from './corpus-database.ts';
import { rowOfPassage, rowOfPassageId } from './documents.ts';
import { applyGrams, type Grams, planGrams } from './grams.ts';
import { countWrite, nextRevision, readMeta, writeMeta } from './meta.ts';
import type { DocumentRow } from './rows.ts';
import { pieces, statisticsRows } from './statistics.ts';
import { termRows } from './terms.ts';

/** A document ready to be stored. */
export interface AddedDocument {
  document: SourceDocument;
  firstRow: number;
  passages: readonly Passage[];
  /** Its statistics as JSON. */
  statistics: string;
  grams: Grams;
}

/** A document to go, with the grams that its passages have. */
export interface RemovedDocument {
  row: DocumentRow;
  grams: Iterable<string>;
}

/** Everything that one transaction writes, prepared beforehand. */
export interface CorpusChange {
  /** The revision it was prepared for. */
  revision: number;
  removed: readonly RemovedDocument[];
  added: readonly AddedDocument[];
  /** The whole glossary after the change. */
  terms: readonly Term[];
}

/** Takes rows for passages out of use; a change that never follows leaves only a gap. */
export function reserveRows(database: CorpusDatabase, count: number): Promise<number> {
  return withDatabase(database, 'write', () =>
    database.transaction('rw', database.meta, async () => {
      const first = await readMeta(database, 'nextRow');
      await writeMeta(database, 'nextRow', first + count);
      return first;
    }),
  );
}

/**
 * Writes a change in one transaction, all or nothing; answers the new revision, or null where the corpus moved on
 * since the change was prepared: then prepare it again.
 */
export async function changeCorpus(database: CorpusDatabase, change: CorpusChange): Promise<number | null> {
  const prepared = prepare(change, await withDatabase(database, 'read', () => database.documents.toArray()));
  const tables = database.tables.filter((table) => table.name !== 'highlights');
  return withDatabase(database, 'write', () =>
    database.transaction('rw', tables, async () => {
      if ((await readMeta(database, 'glossaryRevision')) !== change.revision) return null;
      await removeDocuments(database, change.removed);
      await writeRows(database, prepared);
      await applyGrams(database, prepared.grams);
      const revision = nextRevision(change.revision);
      await writeMeta(database, 'glossaryRevision', revision);
      await countWrite(database);
      return revision;
    }),
  );
}

type Prepared = ReturnType<typeof prepare>;

/** Rows of the tables after the change; `stored` are the documents before it. */
function prepare({ removed, added, terms }: CorpusChange, stored: readonly DocumentRow[]) {
  const gone = new Set(removed.map(({ row }) => row.id));
  const kept = stored.filter((row) => !gone.has(row.id));
  const counts = countTerms(terms);
  const documents = [...kept, ...added.map(documentRow)].map((row) => ({
    ...row,
    terms: counts.get(row.id) ?? 0,
  }));
  const held = new Map(documents.map((row) => [row.id, row]));
  const rowOf = (passage: string): number => {
    const row = rowOfPassageId(held, passage);
    if (row < 0) throw new Error(`A term points at passage ${passage} of no document.`);
    return row;
  };
  const split = terms.map((term) => termRows(term, rowOf));
  return {
    documents,
    terms: split.map(({ term }) => term),
    postings: split.flatMap(({ postings }) => postings),
    passages: added.flatMap(({ firstRow, passages }) =>
      passages.map((passage) => ({ ...passage, row: rowOfPassage({ firstRow }, passage.number) })),
    ),
    statistics: added.flatMap(({ document, statistics }) => statisticsRows(document.id, statistics)),
    grams: planGrams(
      added.map(({ grams }) => grams),
      removed.map(({ row, grams }) => ({ grams, range: { first: row.firstRow, last: row.lastRow } })),
    ),
  };
}

function documentRow({ document, firstRow, passages }: AddedDocument): DocumentRow {
  const last = passages.at(-1)?.number ?? 0;
  return {
    id: document.id,
    document,
    firstRow,
    lastRow: rowOfPassage({ firstRow }, last),
    passages: passages.length,
    terms: 0,
  };
}

function countTerms(terms: readonly Term[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { documents } of terms) {
    for (const id of documents) counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  return counts;
}

async function removeDocuments(database: CorpusDatabase, removed: readonly RemovedDocument[]): Promise<void> {
  for (const { row } of removed) {
    await database.documents.delete(row.id);
    await database.passages.where('row').between(row.firstRow, row.lastRow, true, true).delete();
    await database.statistics
      .where('[document+piece]')
      .between(...pieces(row.id))
      .delete();
  }
}

async function writeRows(database: CorpusDatabase, prepared: Prepared): Promise<void> {
  await database.documents.bulkPut(prepared.documents);
  await database.passages.bulkAdd(prepared.passages);
  await database.statistics.bulkAdd(prepared.statistics);
  await database.terms.clear();
  await database.postings.clear();
  await database.terms.bulkAdd(prepared.terms);
  await database.postings.bulkAdd(prepared.postings);
  await writeMeta(database, 'documents', prepared.documents.length);
  await writeMeta(
    database,
    'passages',
    prepared.documents.reduce((sum, row) => sum + row.passages, 0),
  );
  await writeMeta(database, 'terms', prepared.terms.length);
}
