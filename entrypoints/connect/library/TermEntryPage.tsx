import { useState } from 'preact/hooks';
import { Answered } from '../../../components/Answered.tsx';
import { CitationByHand } from '../../../components/CitationByHand.tsx';
import { Conflicts } from '../../../components/Conflicts.tsx';
import { EditUndo } from '../../../components/EditUndo.tsx';
import { RelatedTerms } from '../../../components/RelatedTerms.tsx';
import { TermConcordance } from '../../../components/TermConcordance.tsx';
import { TermPage } from '../../../components/TermPage.tsx';
import { useAnswer } from '../../../components/use-answer.ts';
import { useWords } from '../../../components/words.ts';
import { citationText } from '../../../lib/exchange/citation.ts';
import { concordancePage } from '../../../lib/limits.ts';
import { ask } from '../../../lib/messaging.ts';
import type { CitedPassage } from '../../../lib/questions.ts';
import { explain } from '../explain.ts';
import { Fault } from '../Fault.tsx';
import type { PageProps } from '../mount.tsx';
import { useAttempt } from '../use-attempt.ts';
import { type Copying, useCopy } from '../use-copy.ts';
import { BesideDocuments } from './BesideDocuments.tsx';
import { useDefine } from './use-define.ts';
import { goBack } from './use-place.ts';

/** `term` is its `Term.key`. */
export function TermEntryPage({ term, settings }: PageProps & { term: string }) {
  const { t, language } = useWords();
  const asked = useAnswer(() => ask('term.card', term), [term]);
  const insight = useAnswer(() => ask('term.insight', term), [term]);
  const { refused, dismiss, ...copying } = useCopy<string>();
  const copyPassage = (passage: CitedPassage) =>
    copying.copy(passage.id, citationText(passage.text, passage.citation, language));
  const { error, attempt } = useAttempt();
  const defining = useDefine(term, attempt, asked.again);
  return (
    <div class="library-column">
      <Fault error={error} />
      <Answered asked={asked} explain={explain}>
        {(card) => (
          <TermPage
            card={card}
            muted={settings.mutedTerms.includes(card.term.key)}
            copied={copying.copied}
            onCopy={copyPassage}
            onMute={(muted) => void attempt(ask(muted ? 'term.mute' : 'term.unmute', term))}
            onDefine={defining.onDefine}
            onBack={() => goBack('#/terms')}
            above={
              insight.answer.state === 'ready' && <Conflicts conflicts={insight.answer.value.conflicts} />
            }
          >
            <Answered asked={insight} explain={explain}>
              {(found) => <BesideDocuments term={term} form={card.term.form} insight={found} />}
            </Answered>
            <BesideTerm
              term={term}
              copied={copying.copied}
              onCopy={copyPassage}
              onDefine={defining.onDefine}
            />
            {defining.before && (
              <EditUndo said={t('review_said_passage', card.term.form)} onUndo={defining.onUndo} />
            )}
          </TermPage>
        )}
      </Answered>
      {refused !== null && <CitationByHand text={refused} onClose={dismiss} />}
    </div>
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
