import { indexSlice } from '../limits.ts';
import type { Passage } from '../model.ts';
import { gramsOf, indexing } from '../search/grams.ts';
import { withDatabase } from '../store/connection.ts';
import type { CorpusDatabase } from '../store/corpus-database.ts';
import { readDocuments, readPassages, rowOfPassage } from '../store/documents.ts';
import { replaceGrams } from '../store/grams.ts';
import { readMeta } from '../store/meta.ts';
import { asOneWriter } from '../store/one-writer.ts';
import type { Grams } from '../store/plan-grams.ts';
import { storageProblem } from '../store/storage-error.ts';
import { takeBreath } from '../take-breath.ts';

/** The grams of the passages of one document, each with the rows that hold it. */
export async function indexPassages(passages: readonly Passage[], firstRow: number): Promise<Grams> {
  const grams = new Map<string, number[]>();
  for (const [at, passage] of passages.entries()) {
    if (at % indexSlice === indexSlice - 1) await takeBreath();
    const row = rowOfPassage({ firstRow }, passage.number);
    for (const gram of gramsOf(passage.text)) {
      const rows = grams.get(gram);
      if (rows) rows.push(row);
      else grams.set(gram, [row]);
    }
  }
  return grams;
}

/** Makes the index where none was made yet, or by other rules: a query would look for what is not there. */
export async function ensureIndex(database: CorpusDatabase): Promise<void> {
  if (await isStale(database)) await asOneWriter(database, () => remakeIndex(database));
}

/**
 * The same for who already is the one writer: a removal would leave grams it does not know. A database of newer code
 * is left as it is.
 */
export async function remakeIndex(database: CorpusDatabase): Promise<void> {
  if (!(await isStale(database))) return;
  const grams: Grams[] = [];
  for (const { passages, firstRow } of await readAll(database)) {
    grams.push(await indexPassages(passages, firstRow));
  }
  try {
    await withDatabase(database, 'write', () => replaceGrams(database, indexing, grams));
  } catch (error) {
    if (storageProblem(error) !== 'newer') throw error;
  }
}

/** Of an empty corpus there is nothing to index. */
function isStale(database: CorpusDatabase): Promise<boolean> {
  return withDatabase(
    database,
    'read',
    async () => (await readMeta(database, 'indexing')) !== indexing && (await database.documents.count()) > 0,
  );
}

function readAll(database: CorpusDatabase) {
  return withDatabase(database, 'read', async () => {
    const rows = await readDocuments(database);
    return Promise.all(
      rows.map(async (row) => ({ firstRow: row.firstRow, passages: await readPassages(database, row) })),
    );
  });
}
