import { useEffect, useState } from 'preact/hooks';
import { AddTerm } from '../../../components/AddTerm.tsx';
import { Answered } from '../../../components/Answered.tsx';
import { GlossaryExchange } from '../../../components/GlossaryExchange.tsx';
import { ReviewHead } from '../../../components/ReviewHead.tsx';
import { ReviewList } from '../../../components/ReviewList.tsx';
import { addOwn } from '../../../components/review-edits.ts';
import type { TermKeys } from '../../../components/term-filter.ts';
import { useAnswer } from '../../../components/use-answer.ts';
import { useWords } from '../../../components/words.ts';
import { ask } from '../../../lib/messaging.ts';
import { fold } from '../../../lib/text/fold.ts';
import { explain } from '../explain.ts';
import { Fault } from '../Fault.tsx';
import type { PageProps } from '../mount.tsx';
import { useGlossaryExchange } from './use-glossary-exchange.ts';
import { type Review, useReview } from './use-review.ts';

const folded = (text: string) => fold(text).text;

/** The tables of pinyin weigh more than the rest of the library: only this page fetches them. */
async function loadKeys(): Promise<TermKeys> {
  const { pinyinKeys } = await import('../../../lib/text/pinyin.ts');
  return {
    fold: folded,
    keysOf(form) {
      const { full, initials } = pinyinKeys(form);
      return [folded(form), full, initials];
    },
  };
}

/** The glossary in review; `since` (ms since 1970) narrows it to what was added then. */
export function TermsPage({ settings, since }: PageProps & { since: number | null }) {
  const review = useReview();
  const asked = useAnswer(() => Promise.all([loadKeys(), ask('document.list')]), []);
  const [document, setDocument] = useState('');
  const within = useWithin(document, since);
  useEffect(() => setDocument(since === null ? '' : 'new'), [since]);
  return (
    <div class="library-column">
      <Fault error={review.error} />
      <Answered asked={asked} explain={explain}>
        {([keys, documents]) =>
          !review.waiting && (
            <ReviewList
              terms={review.terms}
              keys={keys}
              documents={documents
                .filter(({ removedAt }) => removedAt === null)
                .map(({ document: { id, title } }) => ({ id, title }))}
              {...{ document, within }}
              hasNew={since !== null}
              onDocument={setDocument}
              last={review.last}
              onChange={review.change}
              onUndo={review.undo}
              isMuted={(key) => settings.mutedTerms.includes(key)}
              onMute={(key, muted) => void ask(muted ? 'term.mute' : 'term.unmute', key)}
            >
              <AboveReview review={review} fresh={document === 'new' && within ? within.size : null} />
            </ReviewList>
          )
        }
      </Answered>
    </div>
  );
}

/** What is above the list: ways on, a term of the reader's own, the glossary out and in. */
function AboveReview({ review, fresh }: { review: Review; fresh: number | null }) {
  const { t } = useWords();
  const [panel, setPanel] = useState<'add' | 'exchange' | null>(null);
  const exchange = useGlossaryExchange(review.note);
  const add = (form: string, definition: string) =>
    review.change(
      addOwn(form, definition, review.terms, t('review_ownSource'), t('review_said_added', form)),
    );
  return (
    <>
      <ReviewHead panel={panel} onPanel={setPanel} fresh={fresh} />
      {panel === 'add' && <AddTerm onClose={() => setPanel(null)} onAdd={add} />}
      {panel === 'exchange' && <GlossaryExchange {...exchange} />}
    </>
  );
}

/** Keys of the terms of the chosen document, or of those just added; null for all, and until they are known. */
function useWithin(document: string, since: number | null): ReadonlySet<string> | null {
  const [within, setWithin] = useState<ReadonlySet<string> | null>(null);
  useEffect(() => {
    let wanted = true;
    setWithin(null);
    if (document === '' || (document === 'new' && since === null)) return;
    const scope = document === 'new' ? { since: since ?? 0 } : { document };
    // The list then stays whole, which the reader sees.
    void ask('glossary.within', scope).then((keys) => wanted && setWithin(new Set(keys)));
    return () => {
      wanted = false;
    };
  }, [document, since]);
  return within;
}
