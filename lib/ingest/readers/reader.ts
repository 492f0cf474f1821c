import type { FileText, ReadOptions } from '../file-text.ts';

/** What the reader of one format makes of a file. */
export type ReaderText = Omit<FileText, 'format' | 'encoding'>;

/**
 * A file format: one file of this folder for each, loaded when the first such file comes. `Source` is what it reads:
 * decoded text, bytes, or an opened archive. Throws `IngestError`.
 */
export interface Reader<Source> {
  read(source: Source, options: ReadOptions): ReaderText | Promise<ReaderText>;
}

/** Of a format that says nothing of itself. */
export const unsaid: Omit<ReaderText, 'text' | 'lines'> = {
  whole: false,
  title: null,
  date: null,
  issuer: null,
  notes: [],
};
