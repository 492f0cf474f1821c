import { useState } from 'preact/hooks';
import { ask } from '../../../lib/messaging.ts';
import type { TermEdit } from '../../../lib/model.ts';
import type { CitedPassage } from '../../../lib/questions.ts';
import type { Attempts } from '../use-attempt.ts';

/** Choosing the passage that explains a term, and taking that back. */
interface Defining {
  /** What was said before the last choice, or null. */
  before: TermEdit | null;
  onDefine: (passage: CitedPassage) => void;
  onUndo: () => void;
}

/** `onDone` hears when it is written. */
export function useDefine(term: string, attempt: Attempts['attempt'], onDone: () => void): Defining {
  const [before, setBefore] = useState<TermEdit | null>(null);
  const done = (undo: TermEdit | null) => {
    setBefore(undo);
    onDone();
  };
  return {
    before,
    onDefine: ({ id }) => void attempt(define(term, id), done),
    onUndo: () => before && void attempt(ask('glossary.edit', [before]), () => done(null)),
  };
}

/** Answers what was said of the term before. */
async function define(term: string, passage: string): Promise<TermEdit> {
  const { key, edit } = await ask('glossary.term', term);
  const before = edit ?? { key };
  await ask('glossary.edit', [{ ...before, passage }]);
  return before;
}
