import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { AskError } from '../../lib/ask-error.ts';
import type { Question } from '../../lib/delivery.ts';
import { askAgain, askDeadline, askSendings } from '../../lib/limits.ts';
import { answerPage, ask, askPage } from '../../lib/messaging.ts';

const lost = new Error('Could not establish connection. Receiving end does not exist.');
const never = () => new Promise<never>(() => {});

/** Lets `runtime.sendMessage` do one thing after the other; gives back what was sent. */
function sendingDoes(...acts: (() => Promise<unknown>)[]): Question[] {
  const sent: Question[] = [];
  vi.spyOn(browser.runtime, 'sendMessage').mockImplementation((message: unknown) => {
    sent.push(message as Question);
    return (acts[sent.length - 1] ?? never)();
  });
  return sent;
}

/** The outcome of a question, the clock run past the deadline. */
async function outcomeOf(asking: Promise<unknown>): Promise<unknown> {
  const outcome = asking.catch((error: AskError) => error.code);
  await vi.advanceTimersByTimeAsync(askDeadline + 1);
  return outcome;
}

beforeEach(() => {
  fakeBrowser.reset();
  vi.useFakeTimers();
});

afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
});

describe('ask', () => {
  it('gives the value of the answer', async () => {
    const sent = sendingDoes(async () => ({ ok: true, value: 'pong' }));
    expect(await outcomeOf(ask('diag.ping'))).toBe('pong');
    expect(sent).toMatchObject([{ question: 'diag.ping', args: [] }]);
  });

  it('throws what the background threw, and does not insist', async () => {
    const sent = sendingDoes(async () => ({ ok: false, code: 'denied', message: 'no' }));
    const error = await ask('search.query', 'x').catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(AskError);
    expect(error).toMatchObject({ code: 'denied', message: 'no' });
    expect(sent).toHaveLength(1);
  });

  it.each<[string, () => Promise<unknown>]>([
    ['with an error', () => Promise.reject(lost)],
    [
      'with an error thrown at once',
      () => {
        throw lost;
      },
    ],
    ['without an answer', async () => undefined],
    ['with a broken answer', async () => ({ hello: 1 })],
    ['in silence', never],
  ])('asks once more, under the same id, when the worker died %s', async (_, die) => {
    const sent = sendingDoes(die, async () => ({ ok: true, value: 'pong' }));
    expect(await outcomeOf(ask('diag.ping'))).toBe('pong');
    expect(sent).toHaveLength(2);
    expect(sent[1]?.id).toBe(sent[0]?.id);
  });

  it('takes the first answer when it only was slow', async () => {
    const slow = () =>
      new Promise((resolve) => setTimeout(resolve, askAgain + 100, { ok: true, value: 'first' }));
    sendingDoes(slow, never);
    expect(await outcomeOf(ask('diag.ping'))).toBe('first');
  });

  it('still waits for the first answer when the second sending fails (H02)', async () => {
    const slow = () =>
      new Promise((resolve) => setTimeout(resolve, askAgain + 500, { ok: true, value: 'first' }));
    sendingDoes(slow, () => Promise.reject(lost));
    expect(await outcomeOf(ask('diag.ping'))).toBe('first');
  });

  it('gives up when nobody listens again and again, long before the deadline (H04, H05)', async () => {
    const sent = sendingDoes(...Array.from({ length: askSendings }, () => () => Promise.reject(lost)));
    const outcome = ask('diag.ping').catch((error: AskError) => error.code);
    await vi.advanceTimersByTimeAsync(askDeadline / 4);
    expect(await outcome).toBe('unreachable');
    expect(sent).toHaveLength(askSendings);
  });

  it('gives up at the deadline (H04, T47)', async () => {
    const sent = sendingDoes(never, never);
    expect(await outcomeOf(ask('diag.ping'))).toBe('timeout');
    expect(sent).toHaveLength(2);
  });

  it('says at once that the extension is gone from under an old page (H06, T46)', async () => {
    const sent = sendingDoes(() => Promise.reject(new Error('Extension context invalidated.')));
    const { id } = fakeBrowser.runtime;
    Object.assign(fakeBrowser.runtime, { id: undefined });
    try {
      expect(await ask('diag.ping').catch((error: AskError) => error.code)).toBe('gone');
    } finally {
      Object.assign(fakeBrowser.runtime, { id });
    }
    expect(sent).toHaveLength(1);
  });

  it('leaves no timer behind', async () => {
    sendingDoes(async () => ({ ok: true, value: 'pong' }));
    await ask('diag.ping');
    expect(vi.getTimerCount()).toBe(0);
  });
});

describe('askPage', () => {
  const answers = { ok: true };

  it('asks the top frame, but tells changes to all', async () => {
    const send = vi.spyOn(browser.tabs, 'sendMessage').mockResolvedValue(answers as never);
    await askPage(7, 'page.summary');
    await askPage(7, 'page.changed');
    expect(send.mock.calls.map(([tab, , options]) => [tab, options])).toEqual([
      [7, { frameId: 0 }],
      [7, {}],
    ]);
  });

  it('does not insist where no content script runs', async () => {
    const send = vi.spyOn(browser.tabs, 'sendMessage').mockRejectedValue(lost as never);
    expect(await outcomeOf(askPage(7, 'page.summary'))).toBe('unreachable');
    expect(send).toHaveBeenCalledTimes(1);
  });
});

describe('answerPage', () => {
  const question = (name: string, ...args: unknown[]) => ({ question: name, id: 'x', args });
  const listen = (signal = new AbortController().signal) => {
    answerPage(
      {
        'page.changed': () => {},
        'page.summary': () => ({ terms: [], orphans: ['1'], paused: false }),
        'page.trace': () => null,
        'page.reveal': () => {
          throw new Error('no');
        },
      },
      signal,
    );
  };
  /** What a listener replies to a message stamped with an id. */
  const replyTo = async (message: unknown, id: string = fakeBrowser.runtime.id) => {
    const reply = vi.fn();
    void fakeBrowser.runtime.onMessage.trigger(message, { id }, reply);
    await vi.advanceTimersByTimeAsync(0);
    return reply.mock.calls[0]?.[0];
  };

  it('answers our own extension, errors included', async () => {
    listen();
    expect(await replyTo(question('page.summary'))).toEqual({
      ok: true,
      value: { terms: [], orphans: ['1'], paused: false },
    });
    expect(await replyTo(question('page.reveal', { term: 'x' }))).toMatchObject({
      ok: false,
      code: 'failed',
    });
  });

  it('leaves alone what is not for it', async () => {
    listen();
    expect(await replyTo(question('page.summary'), 'another extension')).toBeUndefined();
    expect(await replyTo(question('toString'))).toBeUndefined();
    expect(await replyTo('page.summary')).toBeUndefined();
  });

  it('ends with its signal', async () => {
    const controller = new AbortController();
    listen(controller.signal);
    controller.abort();
    expect(await replyTo(question('page.summary'))).toBeUndefined();
  });
});
