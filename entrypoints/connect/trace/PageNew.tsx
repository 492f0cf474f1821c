import { useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { NewPhrases } from '../../../components/NewPhrases.tsx';
import { useWords } from '../../../components/words.ts';
import { writePhrases } from '../../../lib/exchange/write-phrases.ts';
import { foldForm } from '../../../lib/glossary/simplify.ts';
import type { MessageKey } from '../../../lib/language.ts';
import { definitionLength, ownVariants, titleLength } from '../../../lib/limits.ts';
import { ask } from '../../../lib/messaging.ts';
import type { KeyPhrase } from '../../../lib/questions/insight.ts';
import { explain } from '../explain.ts';
import type { Tab } from '../use-tab.ts';
import { saveMarkdown } from './save-markdown.ts';

/** What the tab's page turns on and no document has. */
export function PageNew({ tab }: { tab: Tab }) {
  const { t } = useWords();
  const [phrases, setPhrases] = useState<KeyPhrase[] | null>(null);
  const [added, setAdded] = useState<ReadonlySet<string>>(new Set());
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<MessageKey | null>(null);
  const find = () => {
    setBusy(true);
    ask('trace.phrases', tab.id)
      .then(setPhrases, (error: unknown) => setProblem(explain(error)))
      .finally(() => setBusy(false));
  };
  const add = (phrase: KeyPhrase) =>
    addTerm(tab.id, phrase).then(
      (form) => setAdded((before) => new Set([...before, form])),
      (error: unknown) => setProblem(explain(error)),
    );
  const save = async () => {
    const { title = '', url = '' } = await browser.tabs.get(tab.id);
    saveMarkdown('new', writePhrases(phrases ?? [], { heading: t('new_heading'), title, url }));
  };
  return (
    <NewPhrases
      {...{ phrases, busy, problem, added }}
      onFind={find}
      onSave={() => void save()}
      onAdd={(phrase) => void add(phrase)}
    />
  );
}

/** Takes a phrase among the reader's own terms, with the page's sentence to explain it; answers its form. */
async function addTerm(
  tab: number,
  { forms: [form = '', ...variants], sentence }: KeyPhrase,
): Promise<string> {
  const { title = '' } = await browser.tabs.get(tab);
  const own = {
    form,
    variants: variants.slice(0, ownVariants),
    definition: sentence.slice(0, definitionLength),
    source: title.slice(0, titleLength),
  };
  await ask('glossary.edit', [{ key: foldForm(form), own }]);
  return form;
}
