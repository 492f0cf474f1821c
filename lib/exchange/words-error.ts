import { FileError } from './file-error.ts';

/** Why a list of words is not taken in; each has a sentence `lists_error_…` in `_locales`. */
export type WordsErrorCode =
  /** No table, no TBX and no glossary of ours. */
  | 'foreign'
  /** `detail`: the megabytes that a list may have. */
  | 'large'
  /** `detail`: how many words there are. */
  | 'many'
  /** Made by a later version. */
  | 'newer'
  /** `detail` names the first thing that is wrong with a glossary of ours. */
  | 'invalid'
  /** A quotation begins a cell of the table and never ends. */
  | 'unclosed'
  /** There is no word in it that can be taken in. */
  | 'empty';

/** A list of words that cannot be taken in, as a whole. */
export class WordsError extends FileError<WordsErrorCode> {
  override readonly name = 'WordsError';
}
