import { useEffect, useState } from 'preact/hooks';
import { cardText } from '../../lib/limits.ts';
import { ask } from '../../lib/messaging.ts';
import type { TermPlace } from '../../lib/questions/card.ts';
import type { CitedPassage } from '../../lib/questions.ts';

const none: readonly TermPlace[] = [];

/** A term in words that the reader has selected. */
export interface SelectedTerm {
  /** `Term.key`. */
  key: string;
  /** As it stands in the passage. */
  text: string;
}

/** The terms in a passage that can be looked up from here: all but the one the card is of. */
export function useTermsIn(
  token: string,
  passage: CitedPassage | undefined,
  own: string,
): readonly TermPlace[] {
  const [found, setFound] = useState<{ passage: CitedPassage; terms: readonly TermPlace[] } | null>(null);
  useEffect(() => {
    if (passage === undefined) return;
    let wanted = true;
    void termsIn(token, passage.text).then((terms) => wanted && setFound({ passage, terms }));
    return () => {
      wanted = false;
    };
  }, [token, passage]);
  if (found === null || found.passage !== passage) return none;
  return found.terms.filter(({ key }) => key !== own);
}

/** The longest term in the words selected last, until others are or another passage is shown. */
export function useSelectedTerm(token: string, passage: CitedPassage | undefined, own: string) {
  const [selected, setSelected] = useState<SelectedTerm | null>(null);
  useEffect(() => setSelected(null), [token, passage]);
  const select = async (words: string) => {
    const terms = words === '' ? none : await termsIn(token, words);
    const [longest] = terms
      .filter(({ key }) => key !== own)
      .sort((a, b) => b.end - b.start - (a.end - a.start));
    setSelected(longest ? { key: longest.key, text: words.slice(longest.start, longest.end) } : null);
  };
  return { selected, select };
}

/** None where it cannot be asked: looking up is an extra, and the passage is read all the same. */
function termsIn(token: string, text: string): Promise<readonly TermPlace[]> {
  return ask('card.terms', token, text.slice(0, cardText)).catch(() => none);
}
