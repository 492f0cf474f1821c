import type { Page } from 'puppeteer-core';
import type { Questions } from '../lib/questions.ts';

/** Asks the background in the name of an extension page; rejects with what it refuses. */
export function askBackground<Name extends keyof Questions>(
  page: Page,
  name: Name,
  ...args: Parameters<Questions[Name]>
): Promise<ReturnType<Questions[Name]>> {
  const question = { question: name, id: crypto.randomUUID(), args };
  return page.evaluate(async (message) => {
    const answer = await chrome.runtime.sendMessage(message);
    if (!answer?.ok) throw new Error(JSON.stringify(answer));
    return answer.value;
  }, question);
}

// The one call of the browser that runs inside a page here.
declare const chrome: {
  runtime: {
    sendMessage(message: unknown): Promise<{ ok: boolean; value: never }>;
  };
};
