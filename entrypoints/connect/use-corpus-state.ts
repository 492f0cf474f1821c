import { useEffect, useState } from 'preact/hooks';
import { ask } from '../../lib/messaging.ts';
import type { CorpusState } from '../../lib/questions.ts';

/** How often (ms) to look while documents are read, another tab is to be closed, or the background is silent. */
const lookAgain = 400;

/** An answer later than this (ms) is as good as none: the popup then says that something is wrong. */
const tooLate = 2_500;

/** How the corpus stands; `silent` where the background does not say, null until it has. */
export function useCorpusState(): CorpusState | 'silent' | null {
  const [state, setState] = useState<CorpusState | 'silent' | null>(null);
  useEffect(() => {
    let wanted = true;
    const late = setTimeout(() => setState((now) => now ?? 'silent'), tooLate);
    const look = async () => {
      const next = await ask('corpus.state').catch(() => 'silent' as const);
      if (!wanted) return;
      setState(next);
      if (next === 'silent' || next.state === 'preparing' || next.problem === 'locked')
        setTimeout(look, lookAgain);
    };
    void look();
    return () => {
      wanted = false;
      clearTimeout(late);
    };
  }, []);
  return state;
}
