import { BackupNotice } from '../../components/BackupNotice.tsx';
import type { Place } from '../../lib/questions.ts';
import { Fault } from './Fault.tsx';
import { useSafety } from './use-safety.ts';

interface SafetyNoticeProps {
  /** The page below; that of backups needs no reminder of itself. */
  page: Place['page'];
  open: (place: Place) => void;
}

/** The notice about what was lost or is due, above a page of the library. */
export function SafetyNotice({ page, open }: SafetyNoticeProps) {
  const { safety, error } = useSafety(open);
  const isReminder = safety && !safety.safety.unopened && !safety.safety.loss && !safety.safety.restored;
  if (!error && (!safety || (page === 'backup' && isReminder))) return null;
  return (
    <div class="library-column library-notice">
      <Fault error={error} />
      {safety && <BackupNotice {...safety} />}
    </div>
  );
}
