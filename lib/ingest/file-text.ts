import type { Line } from './line.ts';

/** What a file is, by its content. */
export type FileFormat = 'text' | 'markdown' | 'html' | 'pdf' | 'docx' | 'epub' | 'page';

/** Something the reader should know of a file that was read all the same. */
export interface FileNote {
  /** Its sentence is `ingest_note_` and this in `_locales`. */
  code: FileNoteCode;
  /** What fills `$1`, `$2`, …: counts and names. */
  parts: (string | number)[];
}

export type FileNoteCode =
  | 'truncated'
  | 'encoding'
  | 'controls'
  | 'pictures'
  | 'changes'
  | 'footnotes'
  | 'protected'
  | 'skipped';

/** A file as text and lines, before anything is repaired. Plain data: it may be sent and stored. */
export interface FileText {
  format: FileFormat;
  /** Label of `TextDecoder`; null where the format has its own. */
  encoding: string | null;
  /** What the reader of the format made of the file; `Passage.origin` counts in it, in UTF-16 code units. */
  text: string;
  lines: Line[];
  /** Each line is a paragraph as the format says; false: a line as printed, to be joined. */
  whole: boolean;
  /** What the format says of the document; null where it says nothing that can be trusted. */
  title: string | null;
  /** ISO 8601 calendar date. */
  date: string | null;
  issuer: string | null;
  notes: FileNote[];
}

/** What is asked of a reader beside the file. */
export interface ReadOptions {
  /** The reader's choice among the candidates of an `encoding` error; a label of `TextDecoder`. */
  encoding?: string;
  /** Reads a file of the package by its path from the root, `/cmaps/GBK-EUC-H.bcmap`: old PDFs of East Asia need it. */
  readResource?: (path: string) => Promise<Uint8Array>;
  /** Stops the reading; its reason is thrown. */
  signal?: AbortSignal;
}
