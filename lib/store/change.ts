import { withDatabase } from './connection.ts';
import type { CorpusDatabase } from './corpus-database.ts';
import { counts } from './documents.ts';
import { countTerms, type GlossaryRows } from './glossary-rows.ts';
import { countWrite, nextRevision, readMeta, writeMeta } from './meta.ts';
import type { DocumentRow, HoldingsRow, PostingsRow } from './rows.ts';
import { deleteStatistics } from './statistics.ts';
import { applyChanges, changesTo, type TableChanges } from './table-changes.ts';

/** Everything that one transaction changes, prepared beforehand. */
export interface CorpusChange {
  /** Ids of staged documents to be published. */
  staged: readonly string[];
  /** They go for good, and their grams when the index is next tidied. */
  removed: readonly DocumentRow[];
  /** Ids of documents that others replace: they can be brought back for a while. */
  replaced: readonly string[];
  /** The whole glossary after the change. */
  glossary: GlossaryRows;
  /** What `choices` was when the glossary was begun. */
  choices: number;
}

/**
 * Writes a change in one transaction, all or nothing; answers the new revision. Whoever prepares a change is the one
 * writer (`asOneWriter`) from then on, or it would not fit the corpus any more. `alongside` writes in the same transaction.
 */
export function changeCorpus(
  database: CorpusDatabase,
  change: CorpusChange,
  alongside?: () => Promise<void>,
): Promise<number> {
  return withDatabase(database, 'write', async () => {
    const places = await changesOfPlaces(database, change.glossary);
    const tables = database.tables.filter((table) => alongside || table.name !== 'highlights');
    return database.transaction('rw', tables, async () => {
      await removeDocuments(database, change);
      await publishStaged(database, change);
      const documents = await writeGlossary(database, change.glossary, places);
      await writeMeta(database, 'documents', documents.length);
      await writeMeta(database, 'passages', sum(documents.map(({ passages }) => passages)));
      const revision = nextRevision(await readMeta(database, 'glossaryRevision'));
      await writeMeta(database, 'glossaryRevision', revision);
      // What the reader switched meanwhile, this derivation does not know.
      await writeMeta(database, 'stale', (await readMeta(database, 'choices')) === change.choices ? 0 : 1);
      await alongside?.();
      await countWrite(database);
      return revision;
    });
  });
}

async function removeDocuments(database: CorpusDatabase, { removed, staged }: CorpusChange): Promise<void> {
  if (removed.length > 0) await writeMeta(database, 'untidy', 1);
  for (const row of removed) {
    await database.documents.delete(row.id);
    await database.passages.where('row').between(row.firstRow, row.lastRow, true, true).delete();
    // Read again, it has new ones already.
    if (!staged.includes(row.id)) await deleteStatistics(database, row.id);
  }
}

async function publishStaged(database: CorpusDatabase, { staged, replaced }: CorpusChange): Promise<void> {
  const rows = await database.staging.bulkGet([...staged]);
  await database.documents.bulkPut(
    rows.map((row) => row?.row).filter((row) => row !== null && row !== undefined),
  );
  await database.staging.bulkDelete([...staged]);
  for (const id of replaced) await database.documents.update(id, { removedAt: Date.now() });
}

interface ChangesOfPlaces {
  postings: TableChanges<PostingsRow, [string, number]>;
  holdings: TableChanges<HoldingsRow, string>;
}

/** Found beforehand, for whoever reads must wait for the transaction, and none but the one writer changes these. */
async function changesOfPlaces(database: CorpusDatabase, glossary: GlossaryRows): Promise<ChangesOfPlaces> {
  return {
    postings: await changesTo(database.postings, glossary.postings, ({ term, piece }) => [term, piece]),
    holdings: await changesTo(database.holdings, glossary.holdings, ({ document }) => document),
  };
}

/** Answers the documents that count. */
async function writeGlossary(
  database: CorpusDatabase,
  glossary: GlossaryRows,
  { postings, holdings }: ChangesOfPlaces,
): Promise<DocumentRow[]> {
  const held = new Map(glossary.holdings.map((holding) => [holding.document, holding.terms.length]));
  const before = await database.documents.toArray();
  const documents = before.map((row) => ({ ...row, terms: held.get(row.id) ?? 0 }));
  countTerms(glossary, documents);
  await database.documents.bulkPut(documents.filter(({ terms }, at) => terms !== before[at]!.terms));
  await applyChanges(database.terms, await changesTo(database.terms, glossary.terms, ({ key }) => key));
  await applyChanges(database.postings, postings);
  await applyChanges(database.holdings, holdings);
  await writeMeta(database, 'terms', glossary.terms.filter(({ count }) => count > 0).length);
  return documents.filter(counts);
}

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);
