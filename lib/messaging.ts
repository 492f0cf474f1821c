/**
 * Questions across processes: one-shot messages, for ports die silently after bfcache and at idle.
 * The content script imports this file, so it is small and judges nothing; `senders/` does.
 */
import { browser } from 'wxt/browser';
import { type Answer, newQuestion, type Question, sendAgain, sendOnce } from './delivery.ts';
import type { PageQuestions, Questions } from './questions.ts';

type Reply<Signatures, Name extends keyof Signatures> = Signatures[Name] extends (
  ...args: never
) => infer Value
  ? Promise<Value>
  : never;

/** Asks the background; throws `AskError`. */
export function ask<Name extends keyof Questions>(
  name: Name,
  ...args: Parameters<Questions[Name]>
): Reply<Questions, Name> {
  const question = newQuestion(name, args);
  return sendAgain(() => browser.runtime.sendMessage(question)) as Reply<Questions, Name>;
}

/** Asks the content script of a tab: all its frames to tell of a change, else the top one; throws `AskError`. */
export function askPage<Name extends keyof PageQuestions>(
  tab: number,
  name: Name,
  ...args: Parameters<PageQuestions[Name]>
): Reply<PageQuestions, Name> {
  return askFrame(tab, name === 'page.changed' ? undefined : 0, name, ...args);
}

/** Asks the content script of one frame, or of all frames of a tab: then the first answer counts; throws `AskError`. */
export function askFrame<Name extends keyof PageQuestions>(
  tab: number,
  frame: number | undefined,
  name: Name,
  ...args: Parameters<PageQuestions[Name]>
): Reply<PageQuestions, Name> {
  const question = newQuestion(name, args);
  const frames = frame === undefined ? {} : { frameId: frame };
  return sendOnce(() => browser.tabs.sendMessage(tab, question, frames)) as Reply<PageQuestions, Name>;
}

/** What a page says to each question, at once or later. */
export type PageAnswers = {
  [Name in keyof PageQuestions]: (
    ...args: Parameters<PageQuestions[Name]>
  ) => ReturnType<PageQuestions[Name]> | Promise<ReturnType<PageQuestions[Name]>>;
};

/** Answers `askPage` in a content script until the signal; other messages are left to others. */
export function answerPage(answers: PageAnswers, signal: AbortSignal): void {
  const listen = (
    { question, args }: Question,
    sender: { id?: string },
    reply: (answer: Answer) => void,
  ): true | undefined => {
    // Only our own pages can send to a tab, and all they send are questions.
    if (sender.id !== browser.runtime.id || !Object.hasOwn(answers, question)) return;
    const answerOne = answers[question as keyof PageQuestions] as (...args: unknown[]) => unknown;
    (async () => answerOne(...args))().then(
      (value) => reply({ ok: true, value }),
      (error) => reply({ ok: false, code: 'failed', message: String(error) }),
    );
    // The reply comes later; a promise would do in Firefox only.
    return true;
  };
  browser.runtime.onMessage.addListener(listen);
  // An orphan's `runtime` may have lost its parts.
  signal.addEventListener('abort', () => browser.runtime?.onMessage?.removeListener(listen));
}
