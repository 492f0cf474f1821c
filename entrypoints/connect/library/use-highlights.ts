import { useEffect, useState } from 'preact/hooks';
import { ask } from '../../../lib/messaging.ts';
import type { SavedHighlight } from '../../../lib/model.ts';
import type { HighlightChange, HighlightPiece } from '../../../lib/questions/highlights.ts';

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
  const [highlights, setHighlights] = useState<SavedHighlight[]>([]);
  const [loading, setLoading] = useState(true);
  const [error, setError] = useState<unknown>(null);
  const [undo, setUndo] = useState<string[]>([]);
  const [round, setRound] = useState(0);
  useEffect(() => {
    const wanted = { current: true };
    setLoading(true);
    readAll(view, (all) => wanted.current && setHighlights(all), wanted)
      .catch(setError)
      .finally(() => wanted.current && setLoading(false));
    return () => {
      wanted.current = false;
    };
  }, [view, round]);
  const attempt = (act: Promise<void>, done: () => void) => {
    act
      .then(() => {
        setError(null);
        done();
      })
      .catch(setError);
  };
  const without = (ids: string[]) => {
    const gone = new Set(ids);
    setHighlights((now) => now.filter(({ id }) => !gone.has(id)));
  };
  return {
    highlights,
    loading,
    error,
    undo,
    change: (ids, change) =>
      attempt(ask('highlight.change', ids, change), () => {
        const changed = new Set(ids);
        setHighlights((now) => now.map((one) => (changed.has(one.id) ? { ...one, ...given(change) } : one)));
      }),
    remove: (ids) =>
      attempt(ask('highlight.delete', ids), () => {
        without(ids);
        setUndo(ids);
      }),
    restore: (ids) =>
      attempt(ask('highlight.restore', ids), () => {
        setUndo([]);
        if (view === 'deleted') without(ids);
        else setRound((now) => now + 1);
      }),
    forget: (ids) => attempt(ask('highlight.forget', ids), () => without(ids)),
  };
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
