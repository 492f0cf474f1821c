import { useState } from 'preact/hooks';
import { Answered } from '../../../components/Answered.tsx';
import { CitationByHand } from '../../../components/CitationByHand.tsx';
import { Conflicts } from '../../../components/Conflicts.tsx';
import { EditUndo } from '../../../components/EditUndo.tsx';
import { RelatedTerms } from '../../../components/RelatedTerms.tsx';
import { TermConcordance } from '../../../components/TermConcordance.tsx';
import { TermPage } from '../../../components/TermPage.tsx';
import { type Asked, useAnswer } from '../../../components/use-answer.ts';
import { useWords } from '../../../components/words.ts';
import { citationText } from '../../../lib/exchange/citation.ts';
import { concordancePage } from '../../../lib/limits.ts';
import { ask } from '../../../lib/messaging.ts';
import type { TermInsight } from '../../../lib/questions/insight.ts';
import type { CitedPassage, TermCard } from '../../../lib/questions.ts';
import { explain } from '../explain.ts';
import { Fault } from '../Fault.tsx';
import type { PageProps } from '../mount.tsx';
import { type Attempts, useAttempt } from '../use-attempt.ts';
import { type Copying, useCopy } from '../use-copy.ts';
import { BesideDocuments } from './BesideDocuments.tsx';
import { useDefine } from './use-define.ts';
import { goBack } from './use-place.ts';

/** `term` is its `Term.key`. */
export function TermEntryPage({ term, settings }: PageProps & { term: string }) {
  const asked = useAnswer(() => ask('term.card', term), [term]);
  const insight = useAnswer(() => ask('term.insight', term), [term]);
  const { error, attempt } = useAttempt();
  return (
    <div class="library-column">
      <Fault error={error} />
      <Answered asked={asked} explain={explain}>
        {(card) => (
          <TermEntry
            {...{ term, card, insight, attempt }}
            muted={settings.mutedTerms.includes(card.term.key)}
            onDefined={asked.again}
          />
        )}
      </Answered>
    </div>
  );
}

interface TermEntryProps {
  term: string;
  card: TermCard;
  insight: Asked<TermInsight>;
  muted: boolean;
  attempt: Attempts['attempt'];
  /** Another passage explains the term now. */
  onDefined: () => void;
}

/** The page of a term with what can be done on it. */
function TermEntry({ term, card, insight, muted, attempt, onDefined }: TermEntryProps) {
  const { t, language } = useWords();
  const { copied, refused, copy, dismiss } = useCopy<string>();
  const { before, onDefine, onUndo } = useDefine(term, attempt, onDefined);
  const onCopy = ({ id, text, citation }: CitedPassage) => copy(id, citationText(text, citation, language));
  return (
    <>
      <TermPage
        {...{ card, muted, copied, onCopy, onDefine }}
        onMute={(mute) => void attempt(ask(mute ? 'term.mute' : 'term.unmute', term))}
        onBack={() => goBack('#/terms')}
        above={insight.answer.state === 'ready' && <Conflicts conflicts={insight.answer.value.conflicts} />}
      >
        <Answered asked={insight} explain={explain}>
          {(found) => <BesideDocuments term={term} form={card.term.form} insight={found} />}
        </Answered>
        <BesideTerm {...{ term, copied, onCopy, onDefine }} />
        {before && <EditUndo said={t('review_said_passage', card.term.form)} onUndo={onUndo} />}
      </TermPage>
      {refused !== null && <CitationByHand text={refused} onClose={dismiss} />}
    </>
  );
}

interface BesideTermProps extends Pick<Copying<string>, 'copied'> {
  term: string;
  onCopy: (passage: CitedPassage) => void;
  onDefine: (passage: CitedPassage) => void;
}

/** What takes longer to find than what explains the term. */
function BesideTerm({ term, copied, onCopy, onDefine }: BesideTermProps) {
  const [from, setFrom] = useState(0);
  const related = useAnswer(() => ask('term.related', term), [term]);
  const passages = useAnswer(() => ask('term.concordance', term, from), [term, from]);
  return (
    <>
      <Answered asked={related} explain={explain}>
        {(terms) => <RelatedTerms terms={terms} />}
      </Answered>
      <Answered asked={passages} explain={explain}>
        {(concordance) => (
          <TermConcordance
            concordance={concordance}
            stretch={concordancePage}
            copied={copied}
            {...{ onCopy, onDefine }}
            onFrom={setFrom}
          />
        )}
      </Answered>
    </>
  );
}
