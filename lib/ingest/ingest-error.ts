/** Why a file cannot become a document: each has a sentence `ingest_…` in `_locales`. */
export type IngestErrorCode =
  | 'empty'
  | 'blank'
  | 'binary'
  /** Pictures and no text. */
  | 'picture'
  /** Several files in one that is none of our formats. */
  | 'packed'
  | 'large'
  | 'long'
  | 'lines'
  | 'encoding'
  | 'format'
  | 'xml'
  | 'complex'
  | 'bomb'
  | 'entries'
  | 'zip_damaged'
  | 'zip_password'
  | 'zip_large'
  | 'zip_plain'
  | 'docx_incomplete'
  | 'epub_incomplete'
  | 'epub_drm'
  | 'pdf_damaged'
  | 'pdf_password'
  | 'pdf_long'
  | 'pdf_pictures'
  | 'pdf_slow'
  | 'changed'
  /** It cannot be opened. */
  | 'unreadable'
  /** Only an address, dropped or in a file of its own. */
  | 'link';

/** An encoding that fits the bytes, for the reader to choose. */
export interface EncodingChoice {
  /** Label of `TextDecoder`. */
  encoding: string;
  /** The first lines that say something, in this encoding. */
  preview: string;
}

/** A file that cannot be read. */
export class IngestError extends Error {
  readonly code: IngestErrorCode;
  /** What fills `$1`, `$2`, … of its sentence. */
  readonly parts: readonly (string | number)[];
  /** For `encoding`: likeliest first. */
  readonly candidates: readonly EncodingChoice[];

  constructor(
    code: IngestErrorCode,
    parts: readonly (string | number)[] = [],
    candidates: readonly EncodingChoice[] = [],
    options?: ErrorOptions,
  ) {
    super([`ingest_${code}`, ...parts].join(' '), options);
    this.name = 'IngestError';
    this.code = code;
    this.parts = parts;
    this.candidates = candidates;
  }
}
