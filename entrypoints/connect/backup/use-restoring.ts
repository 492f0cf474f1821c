import { useState } from 'preact/hooks';
import type { BackupRestoreProps } from '../../../components/BackupRestore.tsx';
import { useWords } from '../../../components/words.ts';
import { type ReadBackupFile, readBackupFile, restoreFile } from './restore-file.ts';
import { type Task, useTask } from './use-task.ts';

/** A backup file being read, shown and restored; `onDone` is called after each attempt. */
export function useRestoring(onDone: () => void): Task & { view: Omit<BackupRestoreProps, 'busy'> } {
  const { t } = useWords();
  const task = useTask();
  const [chosen, setChosen] = useState<ReadBackupFile | null>(null);
  const [progress, setProgress] = useState<{ done: number; of: number } | null>(null);
  const read = async (file: File) => {
    setChosen(await readBackupFile(file));
    return null;
  };
  const view: Omit<BackupRestoreProps, 'busy'> = {
    ...{ progress, message: task.message, offer: chosen?.offer ?? null },
    onCancel: () => setChosen(null),
    onFile: (file) => void task.run(() => read(file)),
    onRestore: (mode) =>
      chosen &&
      void task
        .run(async () => {
          await restoreFile(chosen.backup, mode, (done, of) => setProgress({ done, of }));
          setChosen(null);
          return t('backup_restored');
        })
        .finally(() => setProgress(null))
        .then(onDone),
  };
  return { ...task, view };
}
