import type { Page } from 'puppeteer-core';
import type { Questions } from '../lib/questions.ts';

/** Asks the background in the name of an extension page, again where it ended meanwhile; rejects with what it refuses. */
export function askBackground<Name extends keyof Questions>(
  page: Page,
  name: Name,
  ...args: Parameters<Questions[Name]>
): Promise<ReturnType<Questions[Name]>> {
  const question = { question: name, id: crypto.randomUUID(), args };
  return page.evaluate(async (message) => {
    for (let left = 3; ; left--) {
      const answer = await chrome.runtime.sendMessage(message).catch((error) => {
        if (left === 0) throw error;
      });
      if (answer?.ok) return answer.value;
      const isLost = !answer || answer.code === 'unreachable';
      if (!isLost || left === 0) throw new Error(JSON.stringify(answer));
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }, question);
}

// The one call of the browser that runs inside a page here.
declare const chrome: {
  runtime: {
    sendMessage(message: unknown): Promise<{ ok: boolean; value: never; code?: string }>;
  };
};
