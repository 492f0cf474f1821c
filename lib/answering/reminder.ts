import type { Corpus } from '../corpus.ts';
import { reminderAge, reminderHighlights } from '../limits.ts';
import type { Safety } from '../questions/backup.ts';
import { StorageError } from '../store/storage-error.ts';
import { readItem } from './safety-items.ts';

/** Whether a backup to a file is due: many highlights since the last, or a few a long time ago. */
export async function reminderOf(corpus: Corpus): Promise<Safety['reminder']> {
  const [saved, reminded] = await Promise.all([readItem('fileBackup'), readItem('reminded')]);
  try {
    const { count } = await corpus.countSince(saved?.sequence ?? 0);
    const since = await corpus.countSince(Math.max(saved?.sequence ?? 0, reminded?.sequence ?? 0));
    const from = Math.max(saved?.at ?? 0, reminded?.at ?? 0) || (since.firstAt ?? 0);
    const isOld = since.count > 0 && Date.now() - from >= reminderAge;
    if (since.count < reminderHighlights && !isOld) return null;
    return { highlights: count, since: saved?.at ?? null };
  } catch (error) {
    // What cannot be read cannot be backed up; the notice about the store says so.
    if (error instanceof StorageError) return null;
    throw error;
  }
}
