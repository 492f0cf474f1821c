import { useState } from 'preact/hooks';
import { ask } from '../../../lib/messaging.ts';
import type { TermEdit } from '../../../lib/model.ts';
import type { CitedPassage } from '../../../lib/questions.ts';

/** Choosing the passage that explains a term, and taking that back. */
interface Defining {
  /** What was said before the last choice, or null. */
  before: TermEdit | null;
  onDefine: (passage: CitedPassage) => void;
  onUndo: () => void;
}

/** `onDone` hears when it is written; `onError` what the last attempt threw, or null. */
export function useDefine(term: string, onDone: () => void, onError: (error: unknown) => void): Defining {
  const [before, setBefore] = useState<TermEdit | null>(null);
  const attempt = (act: () => Promise<TermEdit | null>) => {
    act().then((undo) => {
      setBefore(undo);
      onError(null);
      onDone();
    }, onError);
  };
  return {
    before,
    onDefine: ({ id }) =>
      attempt(async () => {
        const { key, edit } = await ask('glossary.term', term);
        await ask('glossary.edit', [{ ...(edit ?? { key }), passage: id }]);
        return edit ?? { key };
      }),
    onUndo: () =>
      attempt(async () => {
        if (before) await ask('glossary.edit', [before]);
        return null;
      }),
  };
}
