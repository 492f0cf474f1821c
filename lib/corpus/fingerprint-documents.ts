import { fingerprintPiece } from '../limits.ts';
import { fingerprint } from '../quotation/fingerprint.ts';
import { withDatabase } from '../store/connection.ts';
import type { CorpusDatabase } from '../store/corpus-database.ts';
import { readDocuments, readPassagesIn } from '../store/documents.ts';
import { fingerprinted, forgetFingerprints, writeFingerprints } from '../store/fingerprints.ts';
import { asOneWriter } from '../store/one-writer.ts';
import type { DocumentRow, FingerprintsRow } from '../store/rows.ts';
import { takeBreath } from '../take-breath.ts';

/** Makes the fingerprints that are missing, and forgets those of documents that are gone. */
export async function ensureFingerprints(database: CorpusDatabase): Promise<void> {
  const first = await unlike(database);
  if (first.missing.length + first.gone.length === 0) return;
  await asOneWriter(database, async () => {
    const { missing, gone } = await unlike(database);
    await forgetFingerprints(database, gone);
    for (const row of missing) await writeFingerprints(database, await fingerprintDocument(database, row));
  });
}

/** Where documents and fingerprints do not agree. */
function unlike(database: CorpusDatabase): Promise<{ missing: DocumentRow[]; gone: string[] }> {
  return withDatabase(database, 'read', async () => {
    const [rows, known] = await Promise.all([readDocuments(database), fingerprinted(database)]);
    const held = new Set(rows.map(({ id }) => id));
    return {
      missing: rows.filter(({ id }) => !known.has(id)),
      gone: [...known].filter((id) => !held.has(id)),
    };
  });
}

async function fingerprintDocument(database: CorpusDatabase, row: DocumentRow): Promise<FingerprintsRow[]> {
  const rows: FingerprintsRow[] = [];
  for (let first = row.firstRow; first <= row.lastRow; first += fingerprintPiece) {
    const last = Math.min(first + fingerprintPiece - 1, row.lastRow);
    const passages = await withDatabase(database, 'read', () => readPassagesIn(database, first, last));
    const bytes = fingerprint(passages.map(({ text }) => text));
    rows.push({ document: row.id, piece: rows.length, first, bytes });
    await takeBreath();
  }
  return rows;
}
