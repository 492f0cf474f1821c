import './backup.css';
import type { AutomaticBackup } from '../lib/questions/backup.ts';
import { BackupAutomatic } from './BackupAutomatic.tsx';
import { BackupExport, type BackupExportProps } from './BackupExport.tsx';
import { BackupImport, type BackupImportProps } from './BackupImport.tsx';
import { BackupRestore, type BackupRestoreProps } from './BackupRestore.tsx';
import { useWords } from './words.ts';

interface BackupViewProps {
  /** Something is being written or read: nothing else may begin. */
  busy: boolean;
  /** When a backup was last written to a file, in ms since 1970. */
  fileBackupAt: number | null;
  /** A sentence about the backup just made. */
  saved: string | null;
  automatic: AutomaticBackup[];
  onSave: () => void;
  onRecover: (name: string) => void;
  onKeep: (name: string) => void;
  restoring: BackupRestoreProps;
  exporting: BackupExportProps;
  importing: BackupImportProps;
}

/** Everything about keeping what the reader has: out, in, and back. */
export function BackupView(props: BackupViewProps) {
  const { t, language } = useWords();
  const { busy, fileBackupAt } = props;
  const time = new Intl.DateTimeFormat(language, { dateStyle: 'long', timeStyle: 'short' });
  return (
    <div class="backup">
      <h1 class="page-title">{t('nav_backup')}</h1>
      <section>
        <h2>{t('backup_save')}</h2>
        <p>{t('backup_saveNote')}</p>
        <p class="soft">
          {fileBackupAt === null ? t('backup_never') : t('backup_last', time.format(fileBackupAt))}
        </p>
        <button type="button" class="main-button" disabled={busy} onClick={props.onSave}>
          {t('backup_saveAct')}
        </button>
        {props.saved && <p role="status">{props.saved}</p>}
        <p class="soft">{t('backup_uninstall')}</p>
      </section>
      <BackupRestore {...props.restoring} />
      <BackupAutomatic {...props} backups={props.automatic} />
      <BackupExport {...props.exporting} />
      <BackupImport {...props.importing} />
    </div>
  );
}
