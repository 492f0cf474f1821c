import { newToken } from '../corpus/restore.ts';
import type { Corpus } from '../corpus.ts';
import type { Backup } from '../exchange/backup.ts';
import { StorageError } from '../store/storage-error.ts';

/** Adds what is missing of an automatic backup; answers how many highlights came back. */
export async function recoverFrom(corpus: Corpus, backup: Backup): Promise<number> {
  try {
    return await addMissing(corpus, backup);
  } catch (error) {
    if (!(error instanceof StorageError && /damaged|unopened/.test(error.problem))) throw error;
    // What cannot be opened, read or written is no loss any more: the highlights are in the backup.
    await corpus.startAnew();
    return addMissing(corpus, backup);
  }
}

async function addMissing(corpus: Corpus, backup: Backup): Promise<number> {
  const { highlights } = await corpus.previewRestore(backup);
  await corpus.restoreBackup(backup, {
    mode: 'merge',
    token: newToken(),
    readTerms: () => Promise.reject(new Error('An automatic backup holds no documents.')),
  });
  return highlights.added + highlights.changed;
}
