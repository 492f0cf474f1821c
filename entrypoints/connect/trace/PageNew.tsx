import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { AddPage } from '../../../components/AddPage.tsx';
import { NewPhrases } from '../../../components/NewPhrases.tsx';
import { useWords } from '../../../components/words.ts';
import { writePhrases } from '../../../lib/exchange/write-phrases.ts';
import type { MessageKey } from '../../../lib/language.ts';
import { ask } from '../../../lib/messaging.ts';
import type { KeyPhrase } from '../../../lib/questions/insight.ts';
import type { Place } from '../../../lib/questions.ts';
import { addPage } from '../add-page.ts';
import { explain } from '../explain.ts';
import type { Tab } from '../use-tab.ts';
import { saveMarkdown } from './save-markdown.ts';

/** What the tab's page turns on and no document has. */
export function PageNew({ tab, onOpen }: { tab: Tab; onOpen: (place: Place) => void }) {
  const { t } = useWords();
  const [phrases, setPhrases] = useState<KeyPhrase[] | null>(null);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<MessageKey | null>(null);
  useEffect(() => {
    setPhrases(null);
    setProblem(null);
  }, [tab.id, tab.url]);
  const find = () => {
    setBusy(true);
    ask('trace.phrases', tab.id)
      .then(setPhrases, (error: unknown) => setProblem(explain(error)))
      .finally(() => setBusy(false));
  };
  const save = async () => {
    const { title = '', url = '' } = await browser.tabs.get(tab.id);
    saveMarkdown('new', writePhrases(phrases ?? [], { heading: t('new_heading'), title, url }));
  };
  return (
    <NewPhrases {...{ phrases, busy, problem }} onFind={find} onSave={() => void save()}>
      <AddPage key={tab.url} onAddPage={() => addPage(tab.id)} onOpen={onOpen} />
    </NewPhrases>
  );
}
