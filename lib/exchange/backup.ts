/** What a backup holds, and the lines it is written in: JSON, one value a line, gzipped (RFC 1952). */
import type { SavedHighlight } from '../model.ts';
import type { DocumentSummary } from '../questions/documents.ts';
import type { DocumentText } from '../questions.ts';
import type { EditRows } from '../store/own-rows.ts';
import { FileError } from './file-error.ts';

/** Number of the form below; raised when older code could no longer read it. */
export const backupFormat = 1;

/** How much of each there is. */
export interface BackupCounts {
  documents: number;
  passages: number;
  highlights: number;
  /** Rows of all other tables that the reader's own work fills: changes of the glossary, marks on documents. */
  edits: number;
}

/** The first line. */
export interface BackupHeader {
  glossa: 'backup';
  format: number;
  /** `schemaNumber` of the database. */
  schema: number;
  /** Version of the extension. */
  version: string;
  /** Milliseconds since 1970. */
  madeAt: number;
  counts: BackupCounts;
  /** Titles of the imported documents; also where the documents themselves are left out. */
  titles: string[];
}

/** What the reader decided about a document. */
export type DocumentState = Pick<DocumentSummary, 'on' | 'marked' | 'removedAt' | 'addedAt'>;

export interface BackedUpDocument extends DocumentText {
  state: DocumentState;
}

/** Everything a reader could lose. */
export interface Backup {
  header: BackupHeader;
  documents: BackedUpDocument[];
  highlights: SavedHighlight[];
  edits: EditRows;
  /** As they were stored; null where they were left out. */
  settings: unknown;
}

/** Every other line; a document is followed by its passages. The last line holds the SHA-256 of all before it. */
export type BackupLine =
  | { settings: unknown }
  | { document: DocumentText['document']; state: DocumentState }
  | { passage: DocumentText['passages'][number] }
  | { highlight: SavedHighlight }
  | { table: string; row: unknown }
  | { sha256: string };

/** Why a file cannot be restored; each has a sentence `backup_error_…` in `_locales`. */
export type BackupErrorCode =
  /** Not a backup of ours. */
  | 'foreign'
  | 'large'
  /** Made by a later version. */
  | 'newer'
  /** Cut short or changed since. */
  | 'damaged'
  /** Whole, but it holds what no backup of ours would; `detail` names the first such thing. */
  | 'invalid';

/** A file that is no backup to restore. */
export class BackupError extends FileError<BackupErrorCode> {
  override readonly name = 'BackupError';
}

/** What a backup holds, counted. */
export function countBackup({
  documents,
  highlights,
  edits,
}: Omit<Backup, 'header' | 'settings'>): BackupCounts {
  return {
    documents: documents.length,
    passages: documents.reduce((sum, { passages }) => sum + passages.length, 0),
    highlights: highlights.length,
    edits: Object.values(edits).reduce((sum, rows) => sum + rows.length, 0),
  };
}
