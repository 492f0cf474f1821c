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
export function ShownCard(props: ShownCardProps) {
  const { card, state, happen } = props;
  const { token, index, language, left } = state;
  const { copied, refused, copy, dismiss } = useCopy<number>();
  const passage = card.passages[index];
  const sets = useSets(token);
  const links = useTermsIn(token, passage, card.term.key);
  const { selected, select } = useSelectedTerm(token, passage, card.term.key);
  return (
    <Card
      {...state}
      {...{ card, links, sets, selected }}
      cited={copied === index}
      citation={refused}
      previous={left.at(-1)?.card.term.form ?? null}
      onSelect={(words) => void select(words)}
      onDismiss={dismiss}
      onLeaf={(step) => happen({ type: 'leaf', step })}
      onPart={(part) => happen({ type: 'part', part })}
      onCite={() => passage && copy(index, citationText(passage.text, passage.citation, language))}
      onBack={() => happen({ type: 'back' })}
      {...actsOf(props)}
    />
  );
}

/** What goes beyond the card: to the library, to another term, to the page. */
function actsOf({ card, state: { token, left }, happen, tell }: ShownCardProps) {
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
  const save = () => {
    happen({ type: 'saving', state: 'busy' });
    tell({ type: 'save' });
  };
  return {
    onOpen: (place: Place) => void ask('ui.open', place, token).catch(fail),
    onFollow: (term: string) => void follow(term).catch(fail),
    onMute: (scope: MuteScope) => void mute(scope).catch(fail),
    onPin(pinned: boolean) {
      happen({ type: 'pinned', pinned });
      tell({ type: 'pinned', pinned });
    },
    // Only the term under the pointer stands in a sentence of the page.
    ...(left.length === 0 && { onSave: save }),
  };
}
