import { useState } from 'preact/hooks';
import type { BackupCounts } from '../lib/exchange/backup.ts';
import { BackupFilePick } from './BackupFilePick.tsx';
import { OfferedFile } from './OfferedFile.tsx';
import { Segments } from './Segments.tsx';
import { useWords } from './words.ts';

/** What a chosen backup would do, counted before it does. */
export interface OfferedBackup {
  fileName: string;
  /** In ms since 1970. */
  madeAt: number;
  version: string;
  /** Made by a version with an older schema. */
  older: boolean;
  counts: BackupCounts;
  /** Deleted highlights left out. */
  highlights: number;
  here: { documents: number; highlights: number };
  merged: { newDocuments: number; added: number; changed: number; known: number };
}

export interface BackupRestoreProps {
  busy: boolean;
  offer: OfferedBackup | null;
  /** A sentence about the last attempt. */
  message: string | null;
  /** Which document of how many is being read. */
  progress: { done: number; of: number } | null;
  onFile: (file: File) => void;
  onRestore: (mode: 'merge' | 'replace') => void;
  onCancel: () => void;
}

/** A backup file: what is in it, what it would change, and the two ways to take it in. */
export function BackupRestore({ busy, offer, message, progress, onFile, ...acts }: BackupRestoreProps) {
  const { t } = useWords();
  return (
    <section>
      <h2>{t('backup_restore')}</h2>
      <p>{t('backup_restoreNote')}</p>
      {!offer && (
        <BackupFilePick label={t('backup_choose')} accept=".glossa,.gz" busy={busy} onFile={onFile} />
      )}
      {offer && <Offer offer={offer} busy={busy} {...acts} />}
      {progress && <p role="status">{t('backup_progress', progress.done + 1, progress.of)}</p>}
      {message && <p role="status">{message}</p>}
    </section>
  );
}

interface OfferProps extends Pick<BackupRestoreProps, 'busy' | 'onRestore' | 'onCancel'> {
  offer: OfferedBackup;
}

function Offer({ offer, busy, onRestore, onCancel }: OfferProps) {
  const { t, language } = useWords();
  const [mode, setMode] = useState<'merge' | 'replace'>('merge');
  const time = new Intl.DateTimeFormat(language, { dateStyle: 'long', timeStyle: 'short' });
  return (
    <OfferedFile
      name={offer.fileName}
      busy={busy}
      act={t(mode === 'merge' ? 'backup_mergeAct' : 'backup_replaceAct')}
      onTake={() => onRestore(mode)}
      onCancel={onCancel}
    >
      <p class="soft">{t('backup_madeAt', time.format(offer.madeAt), offer.version)}</p>
      {offer.older && <p class="soft">{t('backup_older')}</p>}
      <Segments
        label={t('backup_mode')}
        chosen={mode}
        options={[
          ['merge', t('backup_merge')],
          ['replace', t('backup_replace')],
        ]}
        onChoose={setMode}
      />
      <p>{t(mode === 'merge' ? 'backup_mergeNote' : 'backup_replaceNote')}</p>
      <OfferTable offer={offer} mode={mode} />
    </OfferedFile>
  );
}

function OfferTable({ offer, mode }: { offer: OfferedBackup; mode: 'merge' | 'replace' }) {
  const { t } = useWords();
  const { counts, here, merged } = offer;
  const isMerge = mode === 'merge';
  const rows = [
    [t('nav_documents'), here.documents, counts.documents, here.documents + merged.newDocuments],
    [t('nav_highlights'), here.highlights, offer.highlights, here.highlights + merged.added],
  ] as const;
  return (
    <>
      <table class="backup-table">
        <thead>
          <tr>
            <td />
            <th scope="col">{t('backup_now')}</th>
            <th scope="col">{t('backup_inFile')}</th>
            <th scope="col">{t('backup_then')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(([name, now, inFile, then]) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td>{now}</td>
              <td>{inFile}</td>
              <td>{isMerge ? then : inFile}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {isMerge && <p class="soft">{t('backup_merged', merged.added, merged.changed, merged.known)}</p>}
    </>
  );
}
