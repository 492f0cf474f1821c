import type { OfferedBackup } from '../../../components/BackupRestore.tsx';
import { newToken, type RestoreMode } from '../../../lib/corpus/restore.ts';
import type { Backup } from '../../../lib/exchange/backup.ts';
import { readBackup } from '../../../lib/exchange/read-backup.ts';
import { loadLexicon } from '../../../lib/glossary/lexicon.ts';
import { readDocumentInSlices } from '../../../lib/glossary/read-document-terms.ts';
import { ask } from '../../../lib/messaging.ts';
import { beginSettings, finishSettings } from '../../../lib/settings/restoration.ts';
import { schemaNumber } from '../../../lib/store/corpus-database.ts';
import { takeBreath } from '../../../lib/take-breath.ts';
import { ownCorpus } from './own-corpus.ts';

/** A backup that was read, and what it would do. */
export interface ReadBackupFile {
  backup: Backup;
  offer: OfferedBackup;
}

/** Reads and checks a backup file, and counts; throws `BackupError`. */
export async function readBackupFile(file: File): Promise<ReadBackupFile> {
  const backup = await readBackup(file, schemaNumber);
  const { here, newDocuments, highlights } = await ownCorpus().previewRestore(backup);
  const { madeAt, version, schema, counts } = backup.header;
  const offer = {
    ...{ fileName: file.name, madeAt, version, counts, here },
    older: schema < schemaNumber,
    highlights: backup.highlights.filter(({ deletedAt }) => deletedAt === null).length,
    merged: { newDocuments, ...highlights },
  };
  return { backup, offer };
}

/** Restores it, all or nothing; what is here is backed up first. */
export async function restoreFile(
  backup: Backup,
  mode: RestoreMode,
  onProgress: (done: number, of: number) => void,
): Promise<void> {
  await ask('backup.keep');
  const token = newToken();
  if (mode === 'replace' && backup.settings !== null) await beginSettings(token, backup.settings);
  const corpus = ownCorpus();
  const readTerms = await termReader();
  await corpus.restoreBackup(backup, { mode, token, readTerms, onProgress });
  await finishSettings(() => corpus.restoration());
  await ask('backup.written');
}

/** Gathers the statistics of a document in slices, so that the page stays alive. */
async function termReader() {
  const answer = await fetch('/lexicon/lexicon.bin');
  const lexicon = await loadLexicon(new Uint8Array(await answer.arrayBuffer()));
  return async ({ document, passages }: Backup['documents'][number]) => {
    const slices = readDocumentInSlices(document, passages, lexicon);
    for (let breath = performance.now(); ; ) {
      const { done, value } = slices.next();
      if (done) return { document, passages, statistics: value };
      if (performance.now() - breath < 16) continue;
      await takeBreath();
      breath = performance.now();
    }
  };
}
