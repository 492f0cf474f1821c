import { useState } from 'preact/hooks';

/** Acts that may fail, and what the last of them threw. */
export interface Attempts {
  /** Null where the last one went well. */
  error: unknown;
  /** Waits for an act that is under way; `done` hears its answer. Never rejects. */
  attempt: <T>(act: Promise<T>, done?: (answer: T) => void) => Promise<void>;
}

export function useAttempt(): Attempts {
  const [error, setError] = useState<unknown>(null);
  const attempt: Attempts['attempt'] = (act, done) =>
    act.then((answer) => {
      setError(null);
      done?.(answer);
    }, setError);
  return { error, attempt };
}
