import { useEffect, useState } from 'preact/hooks';

/** Shorter waits show nothing at all; after the second a reader is told that something is wrong. */
const waitShown = 300;
const waitTooLong = 3_000;

/** How a question stands: `waiting` shows nothing yet, `reading` says so, `slow` says that no answer came. */
export type Answer<T> =
  | { state: 'waiting' | 'reading' | 'slow' }
  | { state: 'failed'; error: unknown }
  | { state: 'ready'; value: T };

export interface Asked<T> {
  answer: Answer<T>;
  /** Asks again; what is shown stays until the new answer is there. */
  again: () => void;
}

/** Asks when the component appears and whenever `inputs` change; a late answer to an old question is dropped. */
export function useAnswer<T>(question: () => Promise<T>, inputs: readonly unknown[]): Asked<T> {
  const [answer, setAnswer] = useState<Answer<T>>({ state: 'waiting' });
  const [round, setRound] = useState(0);
  useEffect(() => {
    const asked = { current: true };
    const show = (next: Answer<T>) => asked.current && setAnswer(next);
    const wait = (state: 'reading' | 'slow') => () =>
      asked.current && setAnswer((now) => (now.state === 'ready' ? now : { state }));
    const timers = [setTimeout(wait('reading'), waitShown), setTimeout(wait('slow'), waitTooLong)];
    const done = () => timers.forEach(clearTimeout);
    question()
      .then((value) => show({ state: 'ready', value }))
      .catch((error: unknown) => show({ state: 'failed', error }))
      .finally(done);
    return () => {
      asked.current = false;
      done();
    };
  }, [...inputs, round]);
  return { answer, again: () => setRound((now) => now + 1) };
}
