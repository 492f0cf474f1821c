import { useState } from 'preact/hooks';
import type { GlossaryExchangeProps, GlossaryScope } from '../../../components/GlossaryExchange.tsx';
import type { ReviewChange } from '../../../components/review-edits.ts';
import { useWords, type Words } from '../../../components/words.ts';
import type { WordPlan } from '../../../lib/corpus/plan-words.ts';
import { exportGlossary, type GlossaryForm } from '../../../lib/exchange/export-glossary.ts';
import { readWords, type WordList } from '../../../lib/exchange/read-words.ts';
import { localDay } from '../../../lib/local-day.ts';
import { ask } from '../../../lib/messaging.ts';
import type { TermKind } from '../../../lib/model.ts';
import { download } from '../backup/download.ts';
import { ownCorpus } from '../backup/own-corpus.ts';
import { useTask } from '../backup/use-task.ts';

/** A list of words that was read and waits for the reader's word. */
interface Coming extends Omit<WordList, 'words'> {
  plan: WordPlan;
  fileName: string;
}

/** The glossary out as a file, and lists of words in; `onTaken` hears what a list has changed. */
export function useGlossaryExchange(onTaken: (change: ReviewChange) => void): GlossaryExchangeProps {
  const words = useWords();
  const { t } = words;
  const { busy, message, run } = useTask();
  const [coming, setComing] = useState<Coming | null>(null);
  const read = async (file: File) => {
    setComing(null);
    const { words, ...counted } = await readWords(file);
    const listName = file.name.replace(/\.[^.]+$/, '');
    setComing({ plan: await ownCorpus().planWords(words, listName), fileName: file.name, ...counted });
    return null;
  };
  const takeIn = async ({ edits, added, extended }: WordPlan) => {
    const corpus = ownCorpus();
    const said = new Map((await corpus.termEdits()).map((edit) => [edit.key, edit]));
    await corpus.editTerms(edits);
    await ask('import.published');
    setComing(null);
    const sentence = t('review_said_list', added, extended);
    onTaken({ after: edits, before: edits.map(({ key }) => said.get(key) ?? { key }), said: sentence });
    return sentence;
  };
  return {
    ...{ busy, message },
    offer: coming && { ...coming.plan, ...coming },
    onExport: (form, scope) =>
      void run(async () => t('backup_saved', await saveGlossary(form, scope, words))),
    onFile: (file) => void run(() => read(file)),
    onImport: () => coming && void run(() => takeIn(coming.plan)),
    onCancel: () => setComing(null),
  };
}

/** Writes the glossary to a file of that form; answers its name. */
async function saveGlossary(
  form: GlossaryForm,
  scope: GlossaryScope,
  { t, language }: Words,
): Promise<string> {
  const all = await ownCorpus().glossaryEntries();
  const entries = scope === 'all' ? all : all.filter(({ state }) => state === 'accepted');
  const day = localDay(Date.now());
  const words = {
    ...{ language, heading: t('lists_heading', day), variants: t('term_variants'), comma: t('list_comma') },
    kindOf: (kind: TermKind) => t(`kind_${kind}`),
  };
  const { name, file } = exportGlossary(entries, form, words, day);
  download(name, file);
  return name;
}
