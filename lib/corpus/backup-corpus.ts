import type { Backup } from '../exchange/backup.ts';
import { withDatabase } from '../store/connection.ts';
import type { CorpusDatabase } from '../store/corpus-database.ts';
import { readDocuments } from '../store/documents.ts';
import { readMeta } from '../store/meta.ts';
import { unlessImporting } from '../store/one-writer.ts';
import { countSince } from '../store/own-rows.ts';
import { type BackupMaker, backUpAll, backUpOwn, importedTitles } from './back-up.ts';
import type { Derive } from './publish.ts';
import { previewRestore, type Restoration, type RestorePreview, restoreBackup } from './restore.ts';

/** What keeping the corpus safe asks of it. */
export interface BackupCorpus {
  /** Everything a reader could lose, as one file. */
  backUpAll(maker: BackupMaker, settings: unknown): Promise<Blob>;
  /** Only what the reader made, without documents; null where there is nothing. */
  backUpOwn(maker: BackupMaker): Promise<Blob | null>;
  previewRestore(backup: Pick<Backup, 'documents' | 'highlights'>): Promise<RestorePreview>;
  /** All or nothing. */
  restoreBackup(backup: Backup, restoration: Restoration): Promise<void>;
  /** Token of the last restoration that was written. */
  restoration(): Promise<number>;
  /** Does work only while no import and no restoration is running. */
  unlessImporting(work: () => Promise<void>): Promise<void>;
  /** Titles of the documents that did not come with the extension. */
  importedTitles(): Promise<string[]>;
  /** Highlights saved after the one of that sequence, and the last sequence there is. */
  countSince(sequence: number): ReturnType<typeof countSince>;
  /** Hears of every write in this process. */
  onWrite(callback: () => void): void;
  /** Deletes the database with all that is in it; the next question makes it anew. */
  startAnew(): Promise<void>;
}

/** The part of the corpus that backups ask. */
export function backupCorpus(database: CorpusDatabase, derive: Derive): BackupCorpus {
  const read = <T>(task: () => Promise<T>) => withDatabase(database, 'read', task);
  return {
    backUpAll: (maker, settings) => backUpAll(database, maker, settings),
    backUpOwn: (maker) => backUpOwn(database, maker),
    previewRestore: (backup) => previewRestore(database, backup),
    restoreBackup: (backup, restoration) => restoreBackup(database, derive, backup, restoration),
    restoration: () => read(() => readMeta(database, 'restoration')),
    unlessImporting: (work) => unlessImporting(database, work),
    importedTitles: async () => importedTitles(await read(() => readDocuments(database))),
    countSince: (sequence) => countSince(database, sequence),
    onWrite(callback) {
      database.onWrite = callback;
    },
    startAnew: () => database.delete(),
  };
}
