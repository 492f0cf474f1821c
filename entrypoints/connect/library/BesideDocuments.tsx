import { useState } from 'preact/hooks';
import { Answered } from '../../../components/Answered.tsx';
import { CompareChoice, type ComparedDocument } from '../../../components/CompareChoice.tsx';
import { Comparison } from '../../../components/Comparison.tsx';
import { TermSets } from '../../../components/TermSets.tsx';
import { Timeline, timeOf } from '../../../components/Timeline.tsx';
import { useAnswer } from '../../../components/use-answer.ts';
import { useWords } from '../../../components/words.ts';
import { writeComparison, writeTimeline } from '../../../lib/exchange/write-comparison.ts';
import { ask } from '../../../lib/messaging.ts';
import type { ComparedPair, TermInsight } from '../../../lib/questions/insight.ts';
import { explain } from '../explain.ts';
import { saveMarkdown } from '../trace/save-markdown.ts';
import { comparisonWords } from './comparison-words.ts';

interface BesideDocumentsProps {
  /** `Term.key`. */
  term: string;
  /** As printed. */
  form: string;
  insight: TermInsight;
}

/** What the documents say of a term beside each other: its sets, its times, and two documents sentence by sentence. */
export function BesideDocuments({ term, form, insight }: BesideDocumentsProps) {
  const words = useWords();
  const { t, language } = words;
  const [first, second] = insight.documents;
  const saveTimeline = () => {
    const heading = t('timeline_heading', form);
    saveMarkdown(
      'timeline',
      writeTimeline(insight.timeline, { language, heading }, (entry) => timeOf(entry, words)),
    );
  };
  return (
    <>
      <TermSets sets={insight.sets} own={term} />
      <Timeline entries={insight.timeline} onSave={saveTimeline} />
      {first !== undefined && second !== undefined && (
        <TwoDocuments {...{ term, form, insight }} start={[first, second]} />
      )}
    </>
  );
}

interface TwoDocumentsProps extends BesideDocumentsProps {
  /** Ids of the documents that stand side by side at first. */
  start: readonly [string, string];
}

function TwoDocuments({ term, form, insight, start }: TwoDocumentsProps) {
  const words = useWords();
  const { t } = words;
  const [[left, right], choose] = useState(start);
  const asked = useAnswer(() => ask('term.compare', term, left, right), [term, left, right]);
  const listed = useAnswer(() => ask('document.list'), []).answer;
  const titles = new Map(
    listed.state === 'ready' ? listed.value.map(({ document: { id, title } }) => [id, title]) : [],
  );
  const titleOf = (id: string) => titles.get(id) ?? '';
  const documents: ComparedDocument[] = insight.documents.map((id) => ({ id, title: titleOf(id) }));
  const save = (pairs: ComparedPair[]) => {
    const names = [titleOf(left), titleOf(right)] as const;
    const heading = t('compare_heading', form, names.join(' / '));
    saveMarkdown(
      'compare',
      writeComparison(pairs, insight.conflicts, comparisonWords(words, heading, names)),
    );
  };
  return (
    <section aria-label={t('compare_title')}>
      <h2 class="section-title">{t('compare_title')}</h2>
      <CompareChoice {...{ documents, left, right }} onChoose={(one, other) => choose([one, other])} />
      <Answered asked={asked} explain={explain}>
        {(pairs) => <Comparison pairs={pairs} onSave={() => save(pairs)} />}
      </Answered>
    </section>
  );
}
