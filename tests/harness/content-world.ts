import type { CDPSession, Page, Protocol } from 'puppeteer-core';

/** Runs an expression where the content script runs; gives back its value. */
export type ContentWorld = (expression: string) => Promise<unknown>;

/** The isolated world of a page in Chromium; to be entered before the page loads. */
export async function enterContent(page: Page): Promise<ContentWorld> {
  const session: CDPSession = await page.createCDPSession();
  let contextId = 0;
  session.on(
    'Runtime.executionContextCreated',
    ({ context }: Protocol.Runtime.ExecutionContextCreatedEvent) => {
      if (context.auxData?.type === 'isolated' && context.origin.startsWith('chrome-extension:'))
        contextId = context.id;
    },
  );
  await session.send('Runtime.enable');
  return async (expression) => {
    const answer = await session.send('Runtime.evaluate', {
      expression,
      contextId,
      awaitPromise: true,
      returnByValue: true,
    });
    return answer.result.value;
  };
}
