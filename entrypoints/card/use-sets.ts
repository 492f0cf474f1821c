import { useEffect, useState } from 'preact/hooks';
import { AskError } from '../../lib/ask-error.ts';
import { ask } from '../../lib/messaging.ts';
import type { TermSet } from '../../lib/questions/insight.ts';

/** What the documents list a card's term with; found after the card is there. */
export function useSets(token: string): readonly TermSet[] {
  const [sets, setSets] = useState<readonly TermSet[]>([]);
  useEffect(() => {
    let wanted = true;
    ask('term.sets', token).then(
      (found) => wanted && setSets(found),
      // A card without its siblings is a card still; what is wrong it says itself.
      (error: unknown) => error instanceof AskError || Promise.reject(error),
    );
    return () => {
      wanted = false;
    };
  }, [token]);
  return sets;
}
