import { FileError } from './file-error.ts';

/** Why a file of highlights is not taken in; each has a sentence `exchange_error_…` in `_locales`. */
export type ImportErrorCode =
  /** None of the four forms that are read. */
  | 'foreign'
  | 'large'
  /** Made by a later version. */
  | 'newer'
  /** `detail` names the first thing that is wrong. */
  | 'invalid'
  /** There is no highlight in it. */
  | 'empty';

/** A file of highlights that cannot be taken in, as a whole. */
export class ImportError extends FileError<ImportErrorCode> {
  override readonly name = 'ImportError';
}
