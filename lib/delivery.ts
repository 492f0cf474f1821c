/** How one question travels and comes back: a deadline, and another sending where one was lost. */
import { browser } from 'wxt/browser';
import { type AskCode, AskError } from './ask-error.ts';
import { askAgain, askDeadline, askPause, askSendings } from './limits.ts';

/** A question on the wire. Sent again, it keeps its id, so that it is done once. */
export interface Question {
  question: string;
  id: string;
  args: unknown[];
}

/** An answer on the wire. */
export type Answer = { ok: true; value?: unknown } | { ok: false; code: AskCode; message: string };

/** A question with an id of its own. */
export function newQuestion(question: string, args: unknown[]): Question {
  // `crypto.randomUUID` is missing on pages without https.
  const id = crypto.getRandomValues(new Uint32Array(4)).join('-');
  return { question, id, args };
}

/** Whether a message has the shape of a question; what it asks is judged elsewhere. */
export function isQuestion(message: unknown): message is Question {
  if (typeof message !== 'object' || message === null) return false;
  const { question, id, args } = message as Partial<Question>;
  return typeof question === 'string' && typeof id === 'string' && Array.isArray(args);
}

/** The value of the answer to one sending, within the deadline; throws `AskError`. */
export function sendOnce(send: () => Promise<unknown>): Promise<unknown> {
  return settle(send, 1);
}

/**
 * The same, sent again when it was lost or stays silent; whichever sending is answered first counts.
 * A worker killed in the middle loses the question, and not in every browser with an error; Firefox also loses what
 * is sent while an event page ends.
 */
export function sendAgain(send: () => Promise<unknown>): Promise<unknown> {
  return settle(send, askSendings);
}

function settle(send: () => Promise<unknown>, most: number): Promise<unknown> {
  const timers: ReturnType<typeof setTimeout>[] = [];
  const later = (act: () => void, delay: number) => timers.push(setTimeout(act, delay));
  const settled = new Promise((resolve, reject) => {
    let sent = 0;
    let lost = 0;
    const sendNext = () => {
      if (sent === most) return;
      sent++;
      deliver(send).then(resolve, onError);
    };
    const onError = (error: AskError) => {
      if (error.code !== 'unreachable' || ++lost === most) reject(error);
      else later(sendNext, askPause * 2 ** sent);
    };
    later(() => reject(new AskError('timeout')), askDeadline);
    later(() => sent === 1 && sendNext(), askAgain);
    sendNext();
  });
  return settled.finally(() => timers.forEach(clearTimeout));
}

/** One sending. Browsers word their errors differently, so only their being errors counts. */
async function deliver(send: () => Promise<unknown>): Promise<unknown> {
  let answer: Partial<Answer> | undefined;
  try {
    answer = (await send()) as Partial<Answer> | undefined;
  } catch (error) {
    throw new AskError(browser.runtime?.id ? 'unreachable' : 'gone', String(error));
  }
  if (answer?.ok === true) return answer.value;
  if (answer?.ok === false) throw new AskError(answer.code ?? 'failed', answer.message);
  throw new AskError('unreachable');
}
