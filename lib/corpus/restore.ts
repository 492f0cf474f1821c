import type { BackedUpDocument, Backup } from '../exchange/backup.ts';
import { type MergedHighlights, mergeHighlights } from '../exchange/merge-highlights.ts';
import { withDatabase } from '../store/connection.ts';
import type { CorpusDatabase } from '../store/corpus-database.ts';
import { readDocuments } from '../store/documents.ts';
import { noteEdits } from '../store/edits.ts';
import { writeMeta } from '../store/meta.ts';
import { asOneImporter } from '../store/one-writer.ts';
import {
  addMissingEdits,
  putHighlights,
  readOwnRows,
  replaceOwnRows,
  setStagedState,
  writeOwnRows,
} from '../store/own-rows.ts';
import type { DocumentRow } from '../store/rows.ts';
import { dropStaging } from '../store/staging.ts';
import { editTables } from './back-up.ts';
import { type Derive, type Publication, publishStaged, stage } from './publish.ts';
import { isSame } from './same-document.ts';

/** `merge` adds what is missing and takes later states; `replace` leaves nothing but the backup and the built-in documents. */
export type RestoreMode = 'merge' | 'replace';

/** A number for one restoration. */
export function newToken(): number {
  return Math.floor(Math.random() * Number.MAX_SAFE_INTEGER);
}

/** How a restoration goes about it. */
export interface Restoration {
  mode: RestoreMode;
  /** Written with everything else, so that whoever finds it knows that everything was: a number never used before. */
  token: number;
  /** Gathers the statistics of a document by today's rules. */
  readTerms(document: BackedUpDocument): Promise<Publication>;
  /** Hears which document of how many is being read. */
  onProgress?(done: number, of: number): void;
}

/** What a backup would do to the corpus. */
export interface RestorePreview {
  /** Documents that are not here, or here removed. */
  newDocuments: number;
  highlights: { added: number; changed: number; known: number };
  /** What is here now, deleted highlights left out. */
  here: { documents: number; highlights: number };
}

/** Counts what a backup would bring; writes nothing. */
export async function previewRestore(
  database: CorpusDatabase,
  { documents, highlights }: Pick<Backup, 'documents' | 'highlights'>,
): Promise<RestorePreview> {
  const rows = await withDatabase(database, 'read', () => readDocuments(database));
  const own = await readOwnRows(database, editTables);
  const merged = mergeHighlights(own.highlights, highlights);
  const held = new Map(rows.map((row) => [row.id, row]));
  return {
    newDocuments: documents.filter((one) => isMissing(one, held.get(one.document.id))).length,
    highlights: {
      added: merged.added.length,
      changed: merged.changed.length,
      known: merged.known,
    },
    here: {
      documents: rows.filter(({ removedAt }) => removedAt === null).length,
      highlights: own.highlights.filter(({ deletedAt }) => deletedAt === null).length,
    },
  };
}

/**
 * Restores a backup: its documents are prepared where nobody sees them, and everything is written in one transaction.
 * Whoever is killed in the middle leaves what was there before.
 */
export function restoreBackup(
  database: CorpusDatabase,
  derive: Derive,
  backup: Backup,
  restoration: Restoration,
): Promise<void> {
  return asOneImporter(database, async () => {
    const { staged, gone } = await planDocuments(database, backup, restoration.mode);
    const ids = staged.map(({ document }) => document.id);
    const alongside = () => writeOwn(database, backup, restoration);
    try {
      for (const [at, one] of staged.entries()) {
        restoration.onProgress?.(at, staged.length);
        await stage(database, await restoration.readTerms(one));
        await setStagedState(database, one.document.id, one.state);
      }
      if (ids.length + gone.length === 0) await writeOwnRows(database, alongside);
      else await publishStaged(database, derive, { staged: ids, gone, alongside });
    } catch (error) {
      await dropStaging(database, ids);
      throw error;
    }
  });
}

async function writeOwn(
  database: CorpusDatabase,
  backup: Backup,
  { mode, token }: Restoration,
): Promise<void> {
  if (mode === 'replace') await replaceOwnRows(database, backup, editTables);
  else {
    // Read here: what was saved while documents were prepared is heeded.
    const { highlights } = await readOwnRows(database, editTables);
    const { added, changed }: MergedHighlights = mergeHighlights(highlights, backup.highlights);
    await putHighlights(database, [...added, ...changed]);
    await addMissingEdits(database, backup.edits);
  }
  if (mode === 'replace' || Object.keys(backup.edits).length > 0) await noteEdits(database);
  await writeMeta(database, 'restoration', token);
}

/** Which documents have to be read again, and which go. */
async function planDocuments(database: CorpusDatabase, { documents }: Backup, mode: RestoreMode) {
  const rows = await withDatabase(database, 'read', () => readDocuments(database));
  const held = new Map(rows.map((row) => [row.id, row]));
  const coming = new Set(documents.map(({ document }) => document.id));
  const staged: BackedUpDocument[] = [];
  for (const one of documents) {
    const row = held.get(one.document.id);
    const isWanted = mode === 'merge' ? isMissing(one, row) : !(await isSame(database, one, row));
    if (isWanted) staged.push(one);
  }
  const leaving = rows.filter(({ id, document }) => !coming.has(id) && !document.builtIn);
  return { staged, gone: mode === 'replace' ? leaving.map(({ id }) => id) : [] };
}

function isMissing({ state }: BackedUpDocument, row: DocumentRow | undefined): boolean {
  return !row || (row.removedAt !== null && state.removedAt === null);
}
