import { useState } from 'preact/hooks';
import { Answered } from '../../../components/Answered.tsx';
import { CitationByHand } from '../../../components/CitationByHand.tsx';
import { Reader } from '../../../components/Reader.tsx';
import { useAnswer } from '../../../components/use-answer.ts';
import { useWords } from '../../../components/words.ts';
import { citationOf, citationText } from '../../../lib/exchange/citation.ts';
import { ask } from '../../../lib/messaging.ts';
import type { Passage } from '../../../lib/model.ts';
import type { DocumentText } from '../../../lib/questions.ts';
import type { Settings } from '../../../lib/settings.ts';
import { explain } from '../explain.ts';
import { Fault } from '../Fault.tsx';
import { LiveCard } from '../LiveCard.tsx';
import { useCopy } from '../use-copy.ts';
import { useLiveArticle } from '../use-live-article.ts';
import { PassageComparison } from './PassageComparison.tsx';
import { goBack, goTo } from './use-place.ts';

interface ReaderPageProps {
  /** `SourceDocument.id`. */
  id: string;
  paragraph: number | null;
  theme: Settings['theme'];
}

export function ReaderPage({ id, paragraph, theme }: ReaderPageProps) {
  const asked = useAnswer(() => ask('document.read', id), [id]);
  const { language } = useWords();
  const { article, hovered, hover, error } = useLiveArticle<HTMLDivElement>(
    asked.answer.state === 'ready',
    theme,
  );
  const { copied, refused, copy, dismiss } = useCopy<number>();
  const [compared, compare] = useState<Passage | null>(null);
  const copyPassage = (text: DocumentText, passage: Passage) =>
    copy(passage.number, citationText(passage.text, citationOf(text.document, passage), language));
  return (
    <>
      <Fault error={error} />
      <Answered asked={asked} explain={explain}>
        {(text) => (
          <Reader
            {...text}
            article={article}
            paragraph={paragraph}
            copied={copied}
            onCopy={(passage) => copyPassage(text, passage)}
            onCompare={compare}
            onBack={() => goBack('#/documents')}
          />
        )}
      </Answered>
      {hovered && hover && <LiveCard key={hovered.key} hovered={hovered} hover={hover} onOpen={goTo} />}
      {compared && asked.answer.state === 'ready' && (
        <PassageComparison
          passage={compared}
          title={asked.answer.value.document.title}
          onClose={() => compare(null)}
        />
      )}
      {refused !== null && <CitationByHand text={refused} onClose={dismiss} />}
    </>
  );
}
