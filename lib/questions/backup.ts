/** What may be asked about the safety of what the reader keeps. Types only. */

/** What was there before it was lost, and what of it can be had back. */
export interface Loss {
  /** Highlights that are missing. */
  highlights: number;
  /** Titles of the imported documents that are missing: they can only be imported again. */
  titles: string[];
  /** The newest automatic backup; null where there is none. */
  backup: { highlights: number; madeAt: number } | null;
}

/** How safe the reader's work is. */
export interface Safety {
  /** The browser cannot open the database: what stands in its place is in memory, and `loss` only what may be missing. */
  unopened: boolean;
  /** Set until the reader restores, or does without. */
  loss: Loss | null;
  /** What a restoration just now brought back, told once. */
  restored: Restored | null;
  /** Set where a backup to a file is due: highlights since the last, and when that was (null: never), in ms since 1970. */
  reminder: { highlights: number; since: number | null } | null;
  /** When a backup was last written to a file, in ms since 1970. */
  fileBackupAt: number | null;
}

export interface Restored {
  highlights: number;
  titles: string[];
}

/** An automatic backup. */
export interface AutomaticBackup {
  name: string;
  /** In ms since 1970. */
  madeAt: number;
  highlights: number;
  /** Made before a restoration, which it can undo. */
  before: boolean;
}

export interface BackupQuestions {
  'backup.safety'(): Safety;
  /** Newest first. */
  'backup.automatic'(): AutomaticBackup[];
  /** Brings back what is missing, from the named automatic backup or the newest that is whole. */
  'backup.recover'(name?: string): Restored;
  /** The reader does without what was lost. */
  'backup.forgo'(): void;
  /** The reader has read what was restored, or does not want to be reminded now. */
  'backup.read'(): void;
  /** Keeps an automatic backup of what is here, before the library restores another. */
  'backup.keep'(): void;
  /** The library has written highlights or a whole corpus. */
  'backup.written'(): void;
  /** The library has saved a backup as a file. */
  'backup.saved'(): void;
}
