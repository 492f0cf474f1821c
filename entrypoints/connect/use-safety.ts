import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import type { BackupNoticeProps } from '../../components/BackupNotice.tsx';
import { AskError } from '../../lib/ask-error.ts';
import { ask } from '../../lib/messaging.ts';
import type { Safety } from '../../lib/questions/backup.ts';
import type { Place } from '../../lib/questions.ts';
import { useAttempt } from './use-attempt.ts';

/** How often (ms) to look again while the background does not say, or waits for its database. */
const lookAgain = 1_000;

/** How safe the reader's work is, kept current, and what can be done; null until it is known. */
export function useSafety(open: (place: Place) => unknown): {
  safety: BackupNoticeProps | null;
  error: unknown;
} {
  const [safety, setSafety] = useState<Safety | null>(null);
  const [busy, setBusy] = useState(false);
  const { error, attempt } = useAttempt();
  useEffect(() => watchSafety(setSafety), []);
  const act = (work: () => Promise<unknown>) => {
    setBusy(true);
    void attempt(work()).finally(() => setBusy(false));
  };
  return {
    error,
    safety: safety && {
      ...{ safety, busy },
      onRecover: () => act(() => ask('backup.recover')),
      onForgo: () => act(() => ask('backup.forgo')),
      onRead: () => act(() => ask('backup.read')),
      onOpen: () => void open({ page: 'backup' }),
    },
  };
}

/** Tells how it stands now and after every change, which goes through `storage.local`; answers what ends it. */
function watchSafety(tell: (safety: Safety) => void): () => void {
  let wanted = true;
  const look = async () => {
    const safety = await ask('backup.safety').catch(nullIfRefused);
    if (!wanted) return;
    if (safety) tell(safety);
    if (!safety || safety.unopened) setTimeout(look, lookAgain);
  };
  const follow = (changes: Record<string, unknown>, area: string) => {
    const names = ['loss', 'restored', 'fileBackup', 'reminded'];
    if (area === 'local' && names.some((name) => name in changes)) void look();
  };
  void look();
  browser.storage.onChanged.addListener(follow);
  return () => {
    wanted = false;
    browser.storage.onChanged.removeListener(follow);
  };
}

/** The notice about the background or the store says why. */
function nullIfRefused(error: unknown): null {
  if (error instanceof AskError) return null;
  throw error;
}
