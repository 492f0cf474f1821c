import { useState } from 'preact/hooks';
import { Answered } from '../../../components/Answered.tsx';
import { CitationByHand } from '../../../components/CitationByHand.tsx';
import { TermPage } from '../../../components/TermPage.tsx';
import { useAnswer } from '../../../components/use-answer.ts';
import { useWords } from '../../../components/words.ts';
import { citationText } from '../../../lib/exchange/citation.ts';
import { ask } from '../../../lib/messaging.ts';
import { explain } from '../explain.ts';
import type { PageProps } from '../mount.tsx';
import { useCopy } from '../use-copy.ts';
import { goBack } from './use-place.ts';

/** `term` is its `Term.key`. */
export function TermEntryPage({ term, settings }: PageProps & { term: string }) {
  const { t, language } = useWords();
  const asked = useAnswer(() => ask('term.card', term), [term]);
  const { copied, refused, copy, dismiss } = useCopy<string>();
  const [error, setError] = useState<unknown>(null);
  const mute = (muted: boolean) =>
    ask(muted ? 'term.mute' : 'term.unmute', term).then(() => setError(null), setError);
  return (
    <div class="library-column">
      {error !== null && <p role="alert">{t(explain(error))}</p>}
      <Answered asked={asked} explain={explain}>
        {(card) => (
          <TermPage
            card={card}
            muted={settings.mutedTerms.includes(card.term.key)}
            copied={copied}
            onCopy={(passage) => copy(passage.id, citationText(passage.text, passage.citation, language))}
            onMute={mute}
            onBack={() => goBack('#/terms')}
          />
        )}
      </Answered>
      {refused !== null && <CitationByHand text={refused} onClose={dismiss} />}
    </div>
  );
}
