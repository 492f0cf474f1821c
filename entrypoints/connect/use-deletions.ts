import { useState } from 'preact/hooks';
import { ask } from '../../lib/messaging.ts';

/** Highlights deleted a moment ago, each still to be had back. */
export interface Deletions {
  deleted: ReadonlySet<string>;
  /** What the last attempt threw, or null. */
  error: unknown;
  onDelete: (id: string) => void;
  onRestore: (id: string) => void;
}

export function useDeletions(): Deletions {
  const [deleted, setDeleted] = useState<ReadonlySet<string>>(new Set());
  const [error, setError] = useState<unknown>(null);
  const attempt = (act: Promise<void>, done: (ids: Set<string>) => void) => {
    act
      .then(() => {
        setError(null);
        setDeleted((now) => {
          const next = new Set(now);
          done(next);
          return next;
        });
      })
      .catch(setError);
  };
  return {
    deleted,
    error,
    onDelete: (id) => attempt(ask('highlight.delete', [id]), (ids) => ids.add(id)),
    onRestore: (id) => attempt(ask('highlight.restore', [id]), (ids) => ids.delete(id)),
  };
}
