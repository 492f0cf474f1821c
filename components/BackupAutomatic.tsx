import type { AutomaticBackup } from '../lib/questions/backup.ts';
import { countOf, useWords } from './words.ts';

interface BackupAutomaticProps {
  backups: AutomaticBackup[];
  busy: boolean;
  onRecover: (name: string) => void;
  /** Saves one as a file: the way out where the database itself cannot be opened any more. */
  onKeep: (name: string) => void;
}

/** Backups of highlights that are made without asking, each to be had back. */
export function BackupAutomatic({ backups, busy, onRecover, onKeep }: BackupAutomaticProps) {
  const words = useWords();
  const { t, language } = words;
  const time = new Intl.DateTimeFormat(language, { dateStyle: 'long', timeStyle: 'short' });
  return (
    <section>
      <h2>{t('backup_automatic')}</h2>
      <p>{t('backup_automaticNote')}</p>
      {backups.length === 0 && <p class="soft">{t('backup_automaticNone')}</p>}
      <ul class="removable-list">
        {backups.map(({ name, madeAt, highlights, before }) => (
          <li key={name}>
            <span>
              {t(
                before ? 'backup_beforeRow' : 'backup_automaticRow',
                time.format(madeAt),
                countOf(words, 'highlights', highlights),
              )}
            </span>
            <span>
              <button type="button" class="quiet-button soft" disabled={busy} onClick={() => onKeep(name)}>
                {t('backup_keep')}
              </button>
              <button type="button" class="quiet-button" disabled={busy} onClick={() => onRecover(name)}>
                {t('backup_recover')}
              </button>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
