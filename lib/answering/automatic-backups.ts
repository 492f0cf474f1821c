/** Backups of what the reader made, kept without asking. */
import { browser } from 'wxt/browser';
import type { Corpus } from '../corpus.ts';
import { type Backup, BackupError } from '../exchange/backup.ts';
import {
  addBackup,
  type BackupKind,
  type KeptBackup,
  listBackups,
  readKeptBackup,
} from '../exchange/backup-folder.ts';
import { readBackup } from '../exchange/read-backup.ts';
import { backupAge, backupChanges, backupCheap } from '../limits.ts';
import type { Census } from '../store/census.ts';
import { schemaNumber } from '../store/corpus-database.ts';
import { readItem, writeItem } from './safety-items.ts';

/** Opens the folder that holds them. */
export type OpenFolder = () => Promise<FileSystemDirectoryHandle>;

export interface AutomaticBackups {
  /** Newest first. */
  list(): Promise<KeptBackup[]>;
  /** Backs up if enough has changed since. Nothing is no backup: it would take the place of one. */
  afterChanges(census: Census): Promise<void>;
  beforeRestoration(): Promise<void>;
  /** The named one, or the newest that is whole; null where there is none. */
  read(name?: string): Promise<Backup | null>;
}

/** The automatic backups of a corpus, in a folder of the extension’s own. */
export function automaticBackups(corpus: Corpus, openFolder: OpenFolder): AutomaticBackups {
  const add = async (kind: BackupKind): Promise<void> => {
    const { version } = browser.runtime.getManifest();
    const file = await corpus.backUpOwn({ version, madeAt: Date.now() });
    if (file) await addBackup(await openFolder(), kind, file);
  };
  const list = async () => listBackups(await openFolder(), schemaNumber);
  return {
    list,
    async afterChanges({ generation, highlights }) {
      const last = await readItem('automatic');
      const age = Date.now() - (last?.at ?? 0);
      const changes = generation - (last?.generation ?? 0);
      // A clock that was set back makes it younger than new.
      const isDue = highlights <= backupCheap || changes >= backupChanges || age >= backupAge || age < 0;
      if (changes === 0 || !isDue) return;
      await add('changes');
      await writeItem('automatic', { generation, at: Date.now() });
    },
    beforeRestoration: () => add('before'),
    async read(name) {
      const names = name === undefined ? (await list()).map((one) => one.name) : [name];
      for (const one of names) {
        const file = await readKeptBackup(await openFolder(), one);
        const backup = file && (await readWhole(file));
        if (backup) return backup;
      }
      return null;
    },
  };
}

/** Null where the file is damaged: another may not be. */
async function readWhole(file: Blob): Promise<Backup | null> {
  try {
    return await readBackup(file, schemaNumber);
  } catch (error) {
    if (error instanceof BackupError) return null;
    throw error;
  }
}
