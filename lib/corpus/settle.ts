/** What is left to do when documents were changed, removed or half imported. */
import { passagesIndexedAtOnce } from '../limits.ts';
import { withDatabase } from '../store/connection.ts';
import type { CorpusDatabase } from '../store/corpus-database.ts';
import { readDocuments } from '../store/documents.ts';
import { readMeta } from '../store/meta.ts';
import { unlessImporting } from '../store/one-writer.ts';
import { ensureIndexed, passagesUnindexed } from './index-passages.ts';
import { type Derive, publishStaged } from './publish.ts';
import { sweep } from './run-import.ts';

/** Ranks the glossary anew where documents were switched since; answers whether it did. */
export async function rankAnew(database: CorpusDatabase, derive: Derive): Promise<boolean> {
  const isStale = () => withDatabase(database, 'read', () => readMeta(database, 'stale'));
  if (!(await isStale())) return false;
  await publishStaged(database, derive, { staged: [] });
  return true;
}

/** Forgets for good the documents removed before a time, in ms since 1970; built-in ones wait to be brought back. */
export async function purgeDocuments(
  database: CorpusDatabase,
  derive: Derive,
  before: number,
): Promise<boolean> {
  const rows = await withDatabase(database, 'read', () => readDocuments(database));
  const gone = rows.filter(
    ({ removedAt, document }) => removedAt !== null && removedAt < before && !document.builtIn,
  );
  if (gone.length === 0) return false;
  await publishStaged(database, derive, { staged: [], gone: gone.map(({ id }) => id) });
  return true;
}

/** Takes away what an import left that broke off, unless one is running. */
export function sweepImport(database: CorpusDatabase): Promise<void> {
  return unlessImporting(database, () => sweep(database));
}

/** Indexes what a search would miss, if that is soon done; a large import is indexed while it can be searched. */
export async function indexForSearch(database: CorpusDatabase): Promise<void> {
  if ((await passagesUnindexed(database)) <= passagesIndexedAtOnce) await ensureIndexed(database);
}
