import { ImportPanel } from '../../../components/ImportPanel.tsx';
import { ImportWays } from '../../../components/ImportWays.tsx';
import { useWords } from '../../../components/words.ts';
import { importActs, useImports } from './use-imports.ts';

/** The ways into the library and what became of them; drawn apart, for an import reports many times a second. */
export function ImportSection({ onReplace }: { onReplace: (earlier: string) => void }) {
  const { t } = useWords();
  const view = useImports();
  return (
    <>
      <ImportWays
        onFiles={importActs.onFiles}
        onPaste={(title, text) => importActs.onPaste(title || t('import_pasteName'), text)}
      />
      <ImportPanel {...view} {...importActs} onReplace={onReplace} />
    </>
  );
}
