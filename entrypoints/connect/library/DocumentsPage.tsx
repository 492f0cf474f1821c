import { useEffect } from 'preact/hooks';
import { Answered } from '../../../components/Answered.tsx';
import { DocumentList } from '../../../components/DocumentList.tsx';
import { Interrupted } from '../../../components/Interrupted.tsx';
import { useAnswer } from '../../../components/use-answer.ts';
import { useWords } from '../../../components/words.ts';
import { ask } from '../../../lib/messaging.ts';
import { explain } from '../explain.ts';
import { Fault } from '../Fault.tsx';
import { ImportSection } from '../import/ImportSection.tsx';
import { usePublished } from '../import/use-imports.ts';
import { useAttempt } from '../use-attempt.ts';

/** The documents of the library, and the ways into it. */
export function DocumentsPage() {
  const { t } = useWords();
  const published = usePublished();
  const asked = useAnswer(() => ask('document.list'), [published]);
  const interrupted = useInterrupted();
  const { error, attempt } = useAttempt();
  const act = (change: Promise<unknown>) => void attempt(change).then(asked.again);
  const remove = (id: string) => act(ask('document.remove', id));
  return (
    <div class="library-column">
      <h1 class="page-title">{t('nav_documents')}</h1>
      <Fault error={error} />
      {interrupted.answer.state === 'ready' && (
        <Interrupted
          files={interrupted.answer.value}
          onTold={() => void ask('import.told').finally(interrupted.again)}
        />
      )}
      <ImportSection onReplace={remove} />
      <Answered asked={asked} explain={explain}>
        {(documents) => (
          <DocumentList
            documents={documents}
            onChange={(id, edit) => act(ask('document.change', id, edit))}
            onRemove={remove}
            onRestore={(id) => act(ask('document.restore', id))}
          />
        )}
      </Answered>
    </div>
  );
}

/** Milliseconds after which it is asked again: the worker of a page just closed may take that long to be gone. */
const askInterrupted = [1_500, 5_000, 12_000];

/** How many files the import had that broke off. */
function useInterrupted() {
  const asked = useAnswer(() => ask('import.interrupted'), []);
  useEffect(() => {
    const timers = askInterrupted.map((delay) => setTimeout(asked.again, delay));
    return () => timers.forEach(clearTimeout);
  }, []);
  return asked;
}
