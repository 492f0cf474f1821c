import type { FileChoices, FileOutcome, ImportProgress } from '../lib/importing/outcome.ts';

/** A file as the library shows it, from the drop to its outcome. */
export interface ImportEntry {
  key: number;
  name: string;
  choices: FileChoices;
  /** Null while it waits or is read. */
  outcome: FileOutcome | null;
}

export interface ImportView {
  entries: ImportEntry[];
  /** How far the running import has come; null while none runs. */
  progress: ImportProgress | null;
  /** All is published, and the search index is still being made. */
  indexing: boolean;
  /** How many imports have changed the library. */
  published: number;
  /** What is to be said of the last import as a whole. */
  notice: 'cancelled' | 'fault' | 'tooMany' | 'noFile' | null;
}

/** Imported, but with something the reader should look at. */
export function needsCheck(outcome: FileOutcome): boolean {
  if (outcome.kind === 'imported')
    return outcome.notes.length > 0 || outcome.slips.length > 0 || outcome.earlier !== null;
  return outcome.kind === 'encoding' || outcome.kind === 'refused';
}
