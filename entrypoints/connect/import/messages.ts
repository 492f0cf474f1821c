/** What the library page and its import worker say to each other. Types only. */
import type { FileOutcome, ImportFile, ImportProgress } from '../../../lib/importing/outcome.ts';

/** The first message begins an import, the second ends it before its time. */
export type ToWorker = { say: 'import'; files: ImportFile[] } | { say: 'cancel' };

export type FromWorker =
  | { say: 'progress'; progress: ImportProgress }
  /** By the keys of their files. */
  | { say: 'outcomes'; outcomes: [key: number, outcome: FileOutcome][] }
  /** What was read is in the library; only the search index is still to be made. */
  | { say: 'published' }
  | { say: 'cancelled' }
  | { say: 'done' };
