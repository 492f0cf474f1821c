import './backup-notice.css';
import type { Safety } from '../lib/questions/backup.ts';
import { LostTitles } from './LostTitles.tsx';
import { UnopenedNotice } from './UnopenedNotice.tsx';
import { countOf, useWords } from './words.ts';

export interface BackupNoticeProps {
  safety: Safety;
  /** A restoration is under way. */
  busy: boolean;
  onRecover: () => void;
  onForgo: () => void;
  onRead: () => void;
  /** Opens the page of backups. */
  onOpen: () => void;
}

/** What was lost and how to have it back, what came back, or that a backup to a file is due; mostly nothing. */
export function BackupNotice(props: BackupNoticeProps) {
  const { unopened, loss, restored, reminder } = props.safety;
  if (unopened) return <UnopenedNotice {...props} loss={loss} />;
  if (loss) return <LossNotice {...props} loss={loss} />;
  if (restored) return <RestoredNotice {...props} restored={restored} />;
  return reminder && <Reminder {...props} reminder={reminder} />;
}

function LossNotice({
  loss,
  busy,
  onRecover,
  onForgo,
  onOpen,
}: BackupNoticeProps & { loss: NonNullable<Safety['loss']> }) {
  const words = useWords();
  const { t, language } = words;
  const count = (highlights: number) => countOf(words, 'highlights', highlights);
  const { backup } = loss;
  const time = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' });
  const canRecover = backup !== null && loss.highlights > 0;
  return (
    <div class="notice backup-notice" role="alert">
      <p>{loss.highlights > 0 ? t('backup_lost', count(loss.highlights)) : t('backup_lostDocuments')}</p>
      {canRecover && <p>{t('backup_lostKept', time.format(backup.madeAt), count(backup.highlights))}</p>}
      {!canRecover && loss.highlights > 0 && <p>{t('backup_lostForGood')}</p>}
      <LostTitles titles={loss.titles} />
      <div class="button-row">
        {canRecover && (
          <button type="button" class="main-button" disabled={busy} onClick={onRecover}>
            {t('backup_recover')}
          </button>
        )}
        <button type="button" class={canRecover ? 'quiet-button' : 'main-button'} onClick={onOpen}>
          {t('backup_fromFile')}
        </button>
        <button type="button" class="quiet-button soft" disabled={busy} onClick={onForgo}>
          {t('backup_forgo')}
        </button>
      </div>
    </div>
  );
}

function RestoredNotice({
  restored,
  onRead,
}: BackupNoticeProps & { restored: NonNullable<Safety['restored']> }) {
  const words = useWords();
  const { t } = words;
  return (
    <div class="notice backup-notice" role="status">
      <p>{t('backup_recovered', countOf(words, 'highlights', restored.highlights))}</p>
      <LostTitles titles={restored.titles} />
      <button type="button" class="quiet-button" onClick={onRead}>
        {t('understood')}
      </button>
    </div>
  );
}

function Reminder({
  reminder,
  onOpen,
  onRead,
}: BackupNoticeProps & { reminder: NonNullable<Safety['reminder']> }) {
  const words = useWords();
  const { t } = words;
  return (
    <p class="backup-reminder soft" role="status">
      {t('backup_due', countOf(words, 'highlights', reminder.highlights))}{' '}
      <button type="button" class="quiet-button" onClick={onOpen}>
        {t('backup_dueOpen')}
      </button>
      <button type="button" class="quiet-button soft" onClick={onRead}>
        {t('backup_dueLater')}
      </button>
    </p>
  );
}
