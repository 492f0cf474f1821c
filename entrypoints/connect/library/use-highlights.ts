import { useEffect, useState } from 'preact/hooks';
import { ask } from '../../../lib/messaging.ts';
import type { SavedHighlight } from '../../../lib/model.ts';
import type { HighlightChange, HighlightPiece } from '../../../lib/questions/highlights.ts';
import { type Attempts, useAttempt } from '../use-attempt.ts';

export type HighlightView = 'kept' | 'deleted';

interface Highlights {
  highlights: SavedHighlight[];
  /** More are on the way. */
  loading: boolean;
  /** What the last attempt threw, or null. */
  error: unknown;
  /** Deleted last, and still to be had back at a click. */
  undo: string[];
  change: (ids: string[], change: HighlightChange) => void;
  remove: (ids: string[]) => void;
  restore: (ids: string[]) => void;
  forget: (ids: string[]) => void;
}

/** The highlights kept or deleted, piece by piece as they come; what is done to them shows at once. */
export function useHighlights(view: HighlightView): Highlights {
  const { error, attempt } = useAttempt();
  const { highlights, setHighlights, loading, again } = useRead(view, attempt);
  const [undo, setUndo] = useState<string[]>([]);
  const without = (ids: string[]) => {
    const gone = new Set(ids);
    setHighlights((now) => now.filter(({ id }) => !gone.has(id)));
  };
  return {
    ...{ highlights, loading, error, undo },
    change: (ids, change) =>
      void attempt(ask('highlight.change', ids, change), () => {
        const changed = new Set(ids);
        setHighlights((now) => now.map((one) => (changed.has(one.id) ? { ...one, ...given(change) } : one)));
      }),
    remove: (ids) =>
      void attempt(ask('highlight.delete', ids), () => {
        without(ids);
        setUndo(ids);
      }),
    restore: (ids) =>
      void attempt(ask('highlight.restore', ids), () => {
        setUndo([]);
        if (view === 'deleted') without(ids);
        else again();
      }),
    forget: (ids) => void attempt(ask('highlight.forget', ids), () => without(ids)),
  };
}

/** What has been read of them so far. */
function useRead(view: HighlightView, attempt: Attempts['attempt']) {
  const [highlights, setHighlights] = useState<SavedHighlight[]>([]);
  const [loading, setLoading] = useState(true);
  const [round, setRound] = useState(0);
  useEffect(() => {
    const wanted = { current: true };
    setLoading(true);
    const reading = readAll(view, (all) => wanted.current && setHighlights(all), wanted);
    void attempt(reading).finally(() => wanted.current && setLoading(false));
    return () => {
      wanted.current = false;
    };
  }, [view, round]);
  return { highlights, setHighlights, loading, again: () => setRound((now) => now + 1) };
}

async function readAll(
  view: HighlightView,
  show: (all: SavedHighlight[]) => void,
  wanted: { current: boolean },
): Promise<void> {
  const question = view === 'kept' ? 'highlight.listAll' : 'highlight.listDeleted';
  let all: SavedHighlight[] = [];
  let before: number | null = null;
  do {
    const piece: HighlightPiece = await ask(question, before);
    all = [...all, ...piece.highlights];
    before = piece.next;
    if (view === 'deleted') all.sort((one, other) => (other.deletedAt ?? 0) - (one.deletedAt ?? 0));
    show(all);
  } while (before !== null && wanted.current);
}

/** A change as the highlight shows it: what is absent stays. */
function given(change: HighlightChange): Partial<SavedHighlight> {
  return Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined));
}
