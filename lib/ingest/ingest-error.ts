/** Why a file cannot become a document: each has a sentence in `_locales`, `ingest.` before it. */
export type IngestErrorCode = 'empty' | 'blank' | 'binary' | 'large' | 'encoding';

/** The sentences of the command line. */
const sentences: Record<IngestErrorCode, string> = {
  empty: 'The file is empty.',
  blank: 'The file holds no readable text.',
  binary: 'This is not a text document.',
  large: 'The file is over the limit of 20 MB or 10 million characters: split it.',
  encoding: 'The encoding of the file is uncertain: save it as UTF-8.',
};

/** A file that cannot be read; the message is its English sentence. */
export class IngestError extends Error {
  readonly code: IngestErrorCode;
  /** For `encoding`: labels of `TextDecoder` that fit the bytes, likeliest first. */
  readonly candidates: readonly string[];

  constructor(code: IngestErrorCode, candidates: readonly string[] = []) {
    super(sentences[code]);
    this.name = 'IngestError';
    this.code = code;
    this.candidates = candidates;
  }
}
