import { changeAttempts } from '../limits.ts';
import type { Passage } from '../model.ts';
import { gramsOf, indexing } from '../search/grams.ts';
import { withDatabase } from '../store/connection.ts';
import type { CorpusDatabase } from '../store/corpus-database.ts';
import { readDocuments, readPassages, rowOfPassage } from '../store/documents.ts';
import { replaceGrams } from '../store/grams.ts';
import { readMeta } from '../store/meta.ts';
import type { Grams } from '../store/plan-grams.ts';
import { storageProblem } from '../store/storage-error.ts';

/** The grams of the passages of one document, each with the rows that hold it. */
export function indexPassages(passages: readonly Passage[], firstRow: number): Grams {
  const grams = new Map<string, number[]>();
  for (const passage of passages) {
    const row = rowOfPassage({ firstRow }, passage.number);
    for (const gram of gramsOf(passage.text)) {
      const rows = grams.get(gram);
      if (rows) rows.push(row);
      else grams.set(gram, [row]);
    }
  }
  return grams;
}

/**
 * Makes all grams again where an earlier version made them by other rules: a query would look for what is not there,
 * and a removal would leave what it does not know. A database of newer code is left as it is.
 */
export async function ensureIndex(database: CorpusDatabase): Promise<void> {
  for (let attempt = 0; attempt < changeAttempts; attempt += 1) {
    const stale = await withDatabase(database, 'read', () => readStale(database));
    if (!stale) return;
    const all = stale.documents.map(({ passages, firstRow }) => indexPassages(passages, firstRow));
    try {
      await withDatabase(database, 'write', () => replaceGrams(database, stale.revision, indexing, all));
    } catch (error) {
      if (storageProblem(error) === 'newer') return;
      throw error;
    }
  }
}

/** All passages where the index was made by other rules, else null. */
async function readStale(database: CorpusDatabase) {
  const made = await readMeta(database, 'indexing');
  const rows = made === indexing ? [] : await readDocuments(database);
  if (rows.length === 0) return null;
  const revision = await readMeta(database, 'glossaryRevision');
  const documents = await Promise.all(
    rows.map(async (row) => ({ firstRow: row.firstRow, passages: await readPassages(database, row) })),
  );
  return { revision, documents };
}
