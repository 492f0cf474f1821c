import { useEffect, useState } from 'preact/hooks';
import { AskError } from '../lib/ask-error.ts';

/** Shorter waits show nothing at all; after the second a reader is told that something is wrong. */
const waitShown = 300;
const waitTooLong = 3_000;

/** Questions nobody answered are asked this often again, so many ms apart: at a first start the background is busy. */
const mostAgain = 5;
const againAfter = 500;

/**
 * How a question stands: `waiting` shows nothing yet, `reading` says so, `slow` says that no answer came, `again` that it
 * is asked again.
 */
export type Answer<T> =
  | { state: 'waiting' | 'reading' | 'slow' | 'again' }
  | { state: 'failed'; error: unknown }
  | { state: 'ready'; value: T };

export interface Asked<T> {
  answer: Answer<T>;
  /** Asks again; what is shown stays until the new answer is there. */
  again: () => void;
}

/**
 * Asks when the component appears and whenever `inputs` change, and again a few times where nobody answered; a late
 * answer to an old question is dropped.
 */
export function useAnswer<T>(question: () => Promise<T>, inputs: readonly unknown[]): Asked<T> {
  const [answer, setAnswer] = useState<Answer<T>>({ state: 'waiting' });
  const [round, setRound] = useState(0);
  useEffect(() => {
    const asked = { current: true };
    const show = (next: Answer<T>) => asked.current && setAnswer(next);
    const wait = (state: 'reading' | 'slow' | 'again') =>
      asked.current && setAnswer((now) => (now.state === 'ready' ? now : { state }));
    const timers = [setTimeout(wait, waitShown, 'reading'), setTimeout(wait, waitTooLong, 'slow')];
    const done = () => timers.forEach(clearTimeout);
    const attempt = (left: number) => {
      question().then(
        (value) => {
          done();
          show({ state: 'ready', value });
        },
        (error: unknown) => {
          done();
          if (left === 0 || !isUnanswered(error)) return show({ state: 'failed', error });
          wait('again');
          timers.push(setTimeout(attempt, againAfter, left - 1));
        },
      );
    };
    attempt(mostAgain);
    return () => {
      asked.current = false;
      done();
    };
  }, [...inputs, round]);
  return { answer, again: () => setRound((now) => now + 1) };
}

function isUnanswered(error: unknown): boolean {
  return error instanceof AskError && (error.code === 'timeout' || error.code === 'unreachable');
}
