import { withDatabase } from './connection.ts';
import type { CorpusDatabase } from './corpus-database.ts';
import type { FingerprintsRow } from './rows.ts';

/** All fingerprints of these documents. */
export async function readFingerprints(
  database: CorpusDatabase,
  isWanted: (document: string) => boolean,
): Promise<FingerprintsRow[]> {
  return (await database.fingerprints.toArray()).filter(({ document }) => isWanted(document));
}

/** Ids of the documents that have fingerprints. */
export async function fingerprinted(database: CorpusDatabase): Promise<Set<string>> {
  const keys = (await database.fingerprints.toCollection().primaryKeys()) as [string, number][];
  return new Set(keys.map(([document]) => document));
}

/** Writes a document's fingerprints in one transaction: it has all of them or none. */
export function writeFingerprints(database: CorpusDatabase, rows: readonly FingerprintsRow[]): Promise<void> {
  return withDatabase(database, 'write', async () => {
    await database.fingerprints.bulkPut([...rows]);
  });
}

/** Forgets the fingerprints of documents that are gone. */
export function forgetFingerprints(database: CorpusDatabase, documents: readonly string[]): Promise<void> {
  return withDatabase(database, 'write', async () => {
    for (const document of documents) {
      const range = database.fingerprints.where('[document+piece]');
      await range.between([document, 0], [document, Number.MAX_SAFE_INTEGER]).delete();
    }
  });
}
