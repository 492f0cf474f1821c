/** What the library page and its import worker say to each other. Types only. */
import type { FileOutcome, ImportFile, ImportProgress } from '../../../lib/importing/outcome.ts';
import type { StorageProblem } from '../../../lib/questions.ts';

/** Files come one by one, then the word to begin; an import can be ended before its time, and before it has begun. */
export type ToWorker = { say: 'file'; file: ImportFile } | { say: 'import' } | { say: 'cancel' };

export type FromWorker =
  | { say: 'progress'; progress: ImportProgress }
  /** By the keys of their files. */
  | { say: 'outcomes'; outcomes: [key: number, outcome: FileOutcome][] }
  /** What was read is in the library; only the search index is still to be made. */
  | { say: 'published' }
  /** Nothing became of the files without an outcome. */
  | { say: 'stopped'; why: 'cancelled' | StorageProblem }
  | { say: 'done' };
