import { useState } from 'preact/hooks';
import type { BackupImportProps } from '../../../components/BackupImport.tsx';
import { countOf, useWords } from '../../../components/words.ts';
import { type ReadHighlightFile, readHighlightFile, takeInHighlights } from './exchange-highlights.ts';
import { type Task, useTask } from './use-task.ts';

/** A file of highlights being read, shown and taken in; `onDone` is called after each attempt. */
export function useTakingIn(onDone: () => void): Task & { view: Omit<BackupImportProps, 'busy'> } {
  const words = useWords();
  const task = useTask();
  const [coming, setComing] = useState<ReadHighlightFile | null>(null);
  const read = async (file: File) => {
    setComing(await readHighlightFile(file));
    return null;
  };
  const takeIn = async ({ offer, highlights }: ReadHighlightFile) => {
    await takeInHighlights(highlights);
    setComing(null);
    return words.t('exchange_imported', countOf(words, 'highlights', offer.added + offer.changed));
  };
  const view: Omit<BackupImportProps, 'busy'> = {
    ...{ message: task.message, offer: coming?.offer ?? null },
    onCancel: () => setComing(null),
    onFile: (file) => void task.run(() => read(file)),
    onImport: () => coming && void task.run(() => takeIn(coming)).then(onDone),
  };
  return { ...task, view };
}
