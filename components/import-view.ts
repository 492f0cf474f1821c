import type { VersionChange } from '../lib/importing/compare-versions.ts';
import type { FileChoices, FileOutcome, ImportProgress } from '../lib/importing/outcome.ts';
import type { StorageProblem } from '../lib/questions.ts';

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
  /** When the files shown began to come, in ms since 1970. */
  since: number;
  /** What is to be said of the last import as a whole. */
  notice: 'cancelled' | 'fault' | 'tooMany' | 'noFile' | StorageProblem | null;
}

/** What can be done with imports. */
export interface ImportActs {
  onCancel: () => void;
  onClear: () => void;
  /** Reads a file once more, with other choices. */
  onAgain: (key: number, choices: FileChoices) => void;
  /** How a document differs from an earlier one. */
  compare: (earlier: string, document: string) => Promise<VersionChange[]>;
  /** Removes the earlier version. */
  onReplace: (earlier: string) => void;
}

/** Imported, but perhaps not as it was meant; which encoding it had is only good to know. */
export function isDoubtful({ notes, slips }: FileOutcome & { kind: 'imported' }): boolean {
  return notes.some(({ code }) => code !== 'encoding') || slips.length > 0;
}

/** There is something the reader should look at or decide. */
export function needsCheck(outcome: FileOutcome): boolean {
  if (outcome.kind === 'imported') return isDoubtful(outcome) || outcome.earlier !== null;
  return outcome.kind === 'encoding' || outcome.kind === 'refused';
}
