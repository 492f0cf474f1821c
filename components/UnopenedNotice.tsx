import type { Safety } from '../lib/questions/backup.ts';
import { LostTitles } from './LostTitles.tsx';
import { countOf, useWords } from './words.ts';

interface UnopenedNoticeProps {
  /** What there was when the database could last be opened. */
  loss: Safety['loss'];
  busy: boolean;
  onRecover: () => void;
  onForgo: () => void;
}

/** The browser cannot open the database: what works now, what to do, and the last resort. */
export function UnopenedNotice({ loss, busy, onRecover, onForgo }: UnopenedNoticeProps) {
  const words = useWords();
  const { t, language } = words;
  const backup = loss?.backup;
  const time = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' });
  return (
    <div class="notice backup-notice" role="alert">
      <p>{t('backup_unopened')}</p>
      {backup && (
        <p>
          {t(
            'backup_unopenedKept',
            time.format(backup.madeAt),
            countOf(words, 'highlights', backup.highlights),
          )}
        </p>
      )}
      <p>{t('backup_unopenedAct')}</p>
      <details class="backup-resort">
        <summary class="soft">{t('backup_unopenedStill')}</summary>
        <p>{t(backup ? 'backup_giveUpFor' : 'backup_giveUpBare')}</p>
        <LostTitles titles={loss?.titles ?? []} />
        <button type="button" class="quiet-button" disabled={busy} onClick={backup ? onRecover : onForgo}>
          {t('backup_giveUp')}
        </button>
      </details>
    </div>
  );
}
