import { Answered } from '../../components/Answered.tsx';
import { CitationByHand } from '../../components/CitationByHand.tsx';
import { Reader } from '../../components/Reader.tsx';
import { useAnswer } from '../../components/use-answer.ts';
import { useWords } from '../../components/words.ts';
import { citationText } from '../../lib/exchange/citation.ts';
import { ask } from '../../lib/messaging.ts';
import type { Passage } from '../../lib/model.ts';
import type { DocumentText } from '../../lib/questions.ts';
import { explain } from '../connect/explain.ts';
import { useCopy } from '../connect/use-copy.ts';
import { citationOf } from './citation-of.ts';
import { goBack } from './use-place.ts';

interface ReaderPageProps {
  /** `SourceDocument.id`. */
  id: string;
  paragraph: number | null;
}

export function ReaderPage({ id, paragraph }: ReaderPageProps) {
  const asked = useAnswer(() => ask('document.read', id), [id]);
  const { language } = useWords();
  const { copied, refused, copy, dismiss } = useCopy<number>();
  const copyPassage = (text: DocumentText, passage: Passage) =>
    copy(passage.number, citationText(passage.text, citationOf(text.document, passage), language));
  return (
    <>
      <Answered asked={asked} explain={explain}>
        {(text) => (
          <Reader
            {...text}
            paragraph={paragraph}
            copied={copied}
            onCopy={(passage) => copyPassage(text, passage)}
            onBack={() => goBack('#/documents')}
          />
        )}
      </Answered>
      {refused !== null && <CitationByHand text={refused} onClose={dismiss} />}
    </>
  );
}
