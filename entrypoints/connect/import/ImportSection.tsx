import { ImportPanel } from '../../../components/ImportPanel.tsx';
import { ImportWays } from '../../../components/ImportWays.tsx';
import { useAnswer } from '../../../components/use-answer.ts';
import { useWords } from '../../../components/words.ts';
import { ask } from '../../../lib/messaging.ts';
import { importActs, useImports } from './use-imports.ts';

/** The ways into the library and what became of them; drawn apart, for an import reports many times a second. */
export function ImportSection({ onReplace }: { onReplace: (earlier: string) => void }) {
  const { t } = useWords();
  const view = useImports();
  const { answer } = useAnswer(
    async () => (view.published > 0 ? ask('glossary.within', { since: view.since }) : []),
    [view.published, view.since],
  );
  return (
    <>
      <ImportWays
        onFiles={importActs.onFiles}
        onPaste={(title, text) => importActs.onPaste(title || t('import_pasteName'), text)}
      />
      <ImportPanel
        {...view}
        {...importActs}
        fresh={answer.state === 'ready' ? answer.value.length : 0}
        onReplace={onReplace}
      />
    </>
  );
}
