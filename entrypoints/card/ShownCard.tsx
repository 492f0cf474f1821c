import { Card } from '../../components/Card.tsx';
import { citationText } from '../../lib/exchange/citation.ts';
import { ask } from '../../lib/messaging.ts';
import type { MuteScope } from '../../lib/questions/card.ts';
import type { Place, TermCard } from '../../lib/questions.ts';
import { explain } from '../connect/explain.ts';
import { useCopy } from '../connect/use-copy.ts';
import type { CardState } from './card-state.ts';
import type { Happen, Tell } from './use-card.ts';
import { useSets } from './use-sets.ts';
import { useSelectedTerm, useTermsIn } from './use-terms-in.ts';

interface ShownCardProps {
  card: TermCard;
  state: CardState;
  happen: Happen;
  tell: Tell;
}

/** A term's card with what can be done from it. */
export function ShownCard({ card, state, happen, tell }: ShownCardProps) {
  const { token, index, language, left } = state;
  const { copied, refused, copy, dismiss } = useCopy<number>();
  const passage = card.passages[index];
  const sets = useSets(token);
  const links = useTermsIn(token, passage, card.term.key);
  const { selected, select } = useSelectedTerm(token, passage, card.term.key);
  const fail = (error: unknown) => happen({ type: 'problem', token, key: explain(error) });
  const follow = async (term: string) => {
    const next = await ask('card.follow', token, term);
    happen({ type: 'follow', token: next, card: await ask('term.card', next) });
  };
  const mute = async (scope: MuteScope) => {
    // Told first: the page hears of the change before we hear that it is made, and would begin anew at once.
    tell({ type: 'muted', term: card.term.key });
    await ask('term.mute', token, scope).catch((error) => {
      tell({ type: 'unmuted' });
      throw error;
    });
    happen({ type: 'muted', scope });
  };
  return (
    <Card
      {...state}
      card={card}
      cited={copied === index}
      citation={refused}
      links={links}
      sets={sets}
      selected={selected}
      onSelect={(words) => void select(words)}
      previous={left.at(-1)?.card.term.form ?? null}
      onDismiss={dismiss}
      onLeaf={(step) => happen({ type: 'leaf', step })}
      onPart={(part) => happen({ type: 'part', part })}
      onCite={() => passage && copy(index, citationText(passage.text, passage.citation, language))}
      onOpen={(place: Place) => void ask('ui.open', place, token).catch(fail)}
      onFollow={(term) => void follow(term).catch(fail)}
      onBack={() => happen({ type: 'back' })}
      onMute={(scope) => void mute(scope).catch(fail)}
      onPin={(pinned) => {
        happen({ type: 'pinned', pinned });
        tell({ type: 'pinned', pinned });
      }}
      {...(left.length === 0 && {
        onSave: () => {
          happen({ type: 'saving', state: 'busy' });
          tell({ type: 'save' });
        },
      })}
    />
  );
}
