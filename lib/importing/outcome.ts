/** What becomes of the files of an import. Types only: they pass between worker and page. */
import type { FileNote } from '../ingest/file-text.ts';
import type { EncodingChoice, IngestErrorCode } from '../ingest/ingest-error.ts';
import type { Repair, RepairChoices, Slip } from '../ingest/repairs.ts';
import type { StorageProblem } from '../questions.ts';

/** What is done to a file, one after the other. */
export type FileStage = 'decode' | 'read' | 'repair' | 'derive' | 'keep';

/** What is done to all of them at the end. */
export type ImportStage = FileStage | 'publish' | 'index';

/** A document of the library that a new one may be a version of. */
export interface EarlierVersion {
  document: string;
  title: string;
  date: string | null;
}

/** Every file ends in exactly one of these; nothing is ever half imported. */
export type FileOutcome =
  | {
      kind: 'imported';
      document: string;
      title: string;
      passages: number;
      notes: FileNote[];
      repairs: Repair[];
      slips: Slip[];
      earlier: EarlierVersion | null;
    }
  /** `restored`: it had been removed, and is back. */
  | { kind: 'known'; document: string; title: string; restored: boolean }
  /** The reader has to say how it is encoded. */
  | { kind: 'encoding'; candidates: readonly EncodingChoice[] }
  | {
      kind: 'refused';
      code: IngestErrorCode | StorageProblem | 'failed';
      parts: readonly (string | number)[];
    };

/** How far an import has come. */
export interface ImportProgress {
  /** Files done, of how many. */
  done: number;
  files: number;
  stage: ImportStage;
  /** Name of the file that is being read; empty while all are published. */
  name: string;
  /** Share of this file or stage that is done, 0–1. */
  share: number;
}

/** The reader's choices for one file. */
export interface FileChoices {
  encoding?: string;
  repairs?: RepairChoices;
  /** It is in the library, and is to be read anew with other choices. */
  again?: boolean;
}

/** A file to import: `key` is the page's own, and comes back with its outcome. */
export interface ImportFile {
  key: number;
  name: string;
  blob: Blob;
  choices: FileChoices;
}
