import { useState } from 'preact/hooks';
import { ask } from '../../lib/messaging.ts';
import { useAttempt } from './use-attempt.ts';

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
  const { error, attempt } = useAttempt();
  return {
    deleted,
    error,
    onDelete: (id) =>
      void attempt(ask('highlight.delete', [id]), () => setDeleted((now) => new Set(now).add(id))),
    onRestore: (id) =>
      void attempt(ask('highlight.restore', [id]), () =>
        setDeleted((now) => new Set([...now].filter((one) => one !== id))),
      ),
  };
}
