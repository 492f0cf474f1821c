import { BackupError, type BackupErrorCode } from '../../../lib/exchange/backup.ts';
import { ImportError, type ImportErrorCode } from '../../../lib/exchange/import-error.ts';
import { WordsError, type WordsErrorCode } from '../../../lib/exchange/words-error.ts';
import type { MessageKey, Translate } from '../../../lib/language.ts';
import { storageProblem } from '../../../lib/store/storage-error.ts';
import { explain } from '../explain.ts';

const ofBackup: Record<BackupErrorCode, MessageKey> = {
  foreign: 'backup_error_foreign',
  large: 'backup_error_large',
  newer: 'backup_error_newer',
  damaged: 'backup_error_damaged',
  invalid: 'backup_error_invalid',
};

const ofImport: Record<ImportErrorCode, MessageKey> = {
  foreign: 'exchange_error_foreign',
  large: 'exchange_error_large',
  newer: 'exchange_error_newer',
  invalid: 'exchange_error_invalid',
  empty: 'exchange_error_empty',
};

const ofWords: Record<WordsErrorCode, MessageKey> = {
  foreign: 'lists_error_foreign',
  large: 'lists_error_large',
  many: 'lists_error_many',
  newer: 'exchange_error_newer',
  invalid: 'exchange_error_invalid',
  unclosed: 'lists_error_unclosed',
  empty: 'lists_error_empty',
};

/** The sentence for whatever was thrown while writing, reading or restoring. */
export function explainFault(error: unknown, t: Translate): string {
  if (error instanceof BackupError) return t(ofBackup[error.code], error.detail);
  if (error instanceof WordsError) return t(ofWords[error.code], error.detail);
  if (error instanceof ImportError) return t(ofImport[error.code], error.detail);
  const problem = storageProblem(error);
  return t(problem ? `error_${problem}` : explain(error));
}
