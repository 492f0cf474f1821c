import type { BackedUpDocument } from '../exchange/backup.ts';
import { withDatabase } from '../store/connection.ts';
import type { CorpusDatabase } from '../store/corpus-database.ts';
import { readPassages } from '../store/documents.ts';
import type { DocumentRow } from '../store/rows.ts';

/** Whether a document of a backup is here as it is there, to the last passage. */
export async function isSame(
  database: CorpusDatabase,
  { document, state, passages }: BackedUpDocument,
  row: DocumentRow | undefined,
): Promise<boolean> {
  if (!row) return false;
  const { on, marked, removedAt, addedAt } = row;
  const mine = { document: row.document, state: { on, marked, removedAt, addedAt } };
  if (!isDeepEqual(mine, { document, state })) return false;
  return isDeepEqual(await withDatabase(database, 'read', () => readPassages(database, row)), passages);
}

/** Of plain values; the order of fields does not count. */
function isDeepEqual(one: unknown, other: unknown): boolean {
  if (typeof one !== 'object' || typeof other !== 'object' || !one || !other) return one === other;
  const [mine, theirs] = [Object.entries(one), Object.entries(other)];
  return (
    mine.length === theirs.length &&
    mine.every(([name, value]) => isDeepEqual(value, (other as Record<string, unknown>)[name]))
  );
}
