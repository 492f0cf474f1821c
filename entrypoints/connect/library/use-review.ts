import { useEffect, useState } from 'preact/hooks';
import type { ReviewChange } from '../../../components/review-edits.ts';
import { ask } from '../../../lib/messaging.ts';
import type { TermEdit } from '../../../lib/model.ts';
import type { ReviewPiece, ReviewTerm } from '../../../lib/questions/glossary.ts';

export interface Review {
  terms: ReviewTerm[];
  /** Nothing has come yet. */
  waiting: boolean;
  /** What the last attempt threw, or null. */
  error: unknown;
  /** What was done last and can be undone. */
  last: ReviewChange | null;
  change: (change: ReviewChange) => void;
  /** Hears of a change that others have written. */
  note: (change: ReviewChange) => void;
  undo: () => void;
}

/** The glossary in review, piece by piece as it comes; what is done to it shows at once. */
export function useReview(): Review {
  const [error, setError] = useState<unknown>(null);
  const { terms, setTerms, waiting, again } = useRead(setError);
  const [done, setDone] = useState<ReviewChange[]>([]);
  const put = async (edits: TermEdit[], before: TermEdit[]) => {
    const states = onlyStates(edits, before);
    if (states) setTerms((now) => now.map((term) => decided(term, states)));
    try {
      await ask('glossary.edit', edits);
      setError(null);
      if (!states) again();
    } catch (fault) {
      setError(fault);
      again();
    }
  };
  return {
    ...{ terms, waiting, error },
    last: done.at(-1) ?? null,
    change(change) {
      setDone((now) => [...now, change]);
      void put(change.after, change.before);
    },
    note(change) {
      setDone((now) => [...now, change]);
      again();
    },
    undo() {
      const change = done.at(-1);
      if (!change) return;
      setDone((now) => now.slice(0, -1));
      void put(change.before, change.after).then(again);
    },
  };
}

/** What has been read of the glossary so far. */
function useRead(onError: (error: unknown) => void) {
  const [terms, setTerms] = useState<ReviewTerm[]>([]);
  const [waiting, setWaiting] = useState(true);
  const [round, setRound] = useState(0);
  useEffect(() => {
    const wanted = { current: true };
    readAll((all) => {
      if (!wanted.current) return;
      setTerms(all);
      setWaiting(false);
    }, wanted).catch(onError);
    return () => {
      wanted.current = false;
    };
  }, [round]);
  return { terms, setTerms, waiting, again: () => setRound((now) => now + 1) };
}

async function readAll(show: (all: ReviewTerm[]) => void, wanted: { current: boolean }): Promise<void> {
  let all: ReviewTerm[] = [];
  let from: number | null = 0;
  while (from !== null && wanted.current) {
    const piece: ReviewPiece = await ask('glossary.review', from);
    all = [...all, ...piece.terms];
    from = piece.next;
    // What is shown already is not taken away while more is on its way.
    if (all.length === piece.terms.length || from === null) show(all);
  }
}

/** The edits by key where they change nothing but states, which every list can show by itself; null otherwise. */
function onlyStates(edits: TermEdit[], before: TermEdit[]): ReadonlyMap<string, TermEdit> | null {
  const rest = ({ state: _, ...edit }: TermEdit) => JSON.stringify(edit);
  const isState = edits.every((edit, at) => edit.state !== undefined && rest(edit) === rest(before[at]!));
  return isState ? new Map(edits.map((edit) => [edit.key, edit])) : null;
}

function decided(term: ReviewTerm, states: ReadonlyMap<string, TermEdit>): ReviewTerm {
  const edit = states.get(term.key);
  return edit?.state ? { ...term, edit, state: edit.state } : term;
}
