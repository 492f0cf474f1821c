import { useState } from 'preact/hooks';
import { BackupView } from '../../../components/BackupView.tsx';
import { useAnswer } from '../../../components/use-answer.ts';
import { countOf, useWords } from '../../../components/words.ts';
import { ask } from '../../../lib/messaging.ts';
import { keepAutomatic, saveBackup, saveHighlights } from '../backup/exchange-highlights.ts';
import { ownCorpus } from '../backup/own-corpus.ts';
import { tallyHighlights } from '../backup/tally-highlights.ts';
import { useRestoring } from '../backup/use-restoring.ts';
import { useTakingIn } from '../backup/use-taking-in.ts';
import { useTask } from '../backup/use-task.ts';
import { useFormOf } from '../use-form-of.ts';

/** Backups, and highlights out and in. */
export function BackupPage() {
  const words = useWords();
  const { t } = words;
  const [round, setRound] = useState(0);
  const again = () => setRound((now) => now + 1);
  const saving = useTask();
  const restoring = useRestoring(again);
  const importing = useTakingIn(again);
  const safety = useAnswer(() => ask('backup.safety'), [round]).answer;
  const automatic = useAnswer(() => ask('backup.automatic'), [round]).answer;
  const kept = useAnswer(() => ownCorpus().allHighlights(), [round]).answer;
  const formOf = useFormOf();
  const busy = saving.busy || restoring.busy || importing.busy;
  const highlights = kept.state === 'ready' ? kept.value : [];
  const count = (number: number) => countOf(words, 'highlights', number);

  return (
    <div class="library-column">
      <BackupView
        busy={busy}
        saved={saving.message}
        fileBackupAt={safety.state === 'ready' ? safety.value.fileBackupAt : null}
        automatic={automatic.state === 'ready' ? automatic.value : []}
        onSave={() => void saving.run(async () => t('backup_saved', await saveBackup())).then(again)}
        onKeep={(name) => void saving.run(async () => t('backup_saved', await keepAutomatic(name)))}
        onRecover={(name) =>
          void restoring
            .run(async () => t('backup_recovered', count((await ask('backup.recover', name)).highlights)))
            .then(again)
        }
        restoring={{ busy, ...restoring.view }}
        exporting={{
          ...{ busy, count: highlights.length, ...tallyHighlights(highlights, formOf) },
          onExport: (form, scope) => saveHighlights(highlights, form, scope, formOf, words),
        }}
        importing={{ busy, ...importing.view }}
      />
    </div>
  );
}
