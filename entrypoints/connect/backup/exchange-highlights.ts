import { browser } from 'wxt/browser';
import type { ExportScope } from '../../../components/BackupExport.tsx';
import type { OfferedHighlights } from '../../../components/BackupImport.tsx';
import type { Words } from '../../../components/words.ts';
import { AskError } from '../../../lib/ask-error.ts';
import { backupOf } from '../../../lib/corpus/back-up.ts';
import { newToken } from '../../../lib/corpus/restore.ts';
import { openBackupFolder, readKeptBackup } from '../../../lib/exchange/backup-folder.ts';
import { type ExportForm, exportHighlights } from '../../../lib/exchange/export-highlights.ts';
import { readHighlights } from '../../../lib/exchange/read-highlights.ts';
import { localDay } from '../../../lib/local-day.ts';
import { ask } from '../../../lib/messaging.ts';
import type { SavedHighlight } from '../../../lib/model.ts';
import { readSettings } from '../../../lib/settings.ts';
import { download } from './download.ts';
import { ownCorpus } from './own-corpus.ts';

const maker = () => ({ version: browser.runtime.getManifest().version, madeAt: Date.now() });

/** Writes everything to a file; answers its name. */
export async function saveBackup(): Promise<string> {
  const made = maker();
  const file = await ownCorpus().backUpAll(made, await readSettings());
  const name = `glossa-backup-${localDay(made.madeAt)}.glossa`;
  download(name, file);
  await ask('backup.saved');
  return name;
}

/** Saves an automatic backup as a file; answers its name. Needs no database. */
export async function keepAutomatic(kept: string): Promise<string> {
  const file = await readKeptBackup(await openBackupFolder(), kept);
  if (!file) throw new AskError('missing', kept);
  const name = `glossa-highlights-${localDay(Date.now())}.glossa`;
  download(name, file);
  return name;
}

/** Writes highlights to a file of that form. */
export function saveHighlights(
  highlights: readonly SavedHighlight[],
  form: ExportForm,
  scope: ExportScope,
  formOf: (term: string) => string,
  { t, language }: Words,
): void {
  const chosen = highlights.filter(
    ({ url, terms }) =>
      scope.of === 'all' || (scope.of === 'page' ? url === scope.url : terms.includes(scope.term)),
  );
  const day = localDay(Date.now());
  const words = {
    ...{ language, formOf, heading: t('exchange_heading', day), note: t('exchange_note') },
    ...{ tags: t('exchange_tags'), terms: t('exchange_terms'), comma: t('list_comma') },
  };
  const { name, file } = exportHighlights(chosen, form, words, day);
  download(name, file);
}

/** A file of highlights that was read, and what it would bring. */
export interface ReadHighlightFile {
  highlights: SavedHighlight[];
  offer: OfferedHighlights;
}

/** Reads and checks a file of highlights, and counts; throws `ImportError`. */
export async function readHighlightFile(file: File): Promise<ReadHighlightFile> {
  const { highlights, unquoted, long } = await readHighlights(file, Date.now());
  const preview = await ownCorpus().previewRestore({ documents: [], highlights });
  return { highlights, offer: { fileName: file.name, unquoted, long, ...preview.highlights } };
}

/** Takes highlights in, all or none. */
export async function takeInHighlights(highlights: SavedHighlight[]): Promise<void> {
  await ownCorpus().restoreBackup(backupOf(highlights, maker()), {
    mode: 'merge',
    token: newToken(),
    readTerms: () => Promise.reject(new Error('A file of highlights holds no documents.')),
  });
  await ask('backup.written');
}
