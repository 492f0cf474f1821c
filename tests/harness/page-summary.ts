import type { Page } from 'puppeteer-core';
import type { PageSummary } from '../../lib/questions.ts';

/** What the content script of the page at this path says of it, asked from a page of ours; null while none answers. */
export function summaryOf(own: Page, path: string): Promise<PageSummary | null> {
  return own.evaluate(`(async ({ tabs }) => {
    const [tab] = await tabs.query({ url: '*://*${path}' });
    const question = { question: 'page.summary', id: 'summary', args: [] };
    const answer = await tabs.sendMessage(tab.id, question, { frameId: 0 }).catch(() => null);
    return answer?.value ?? null;
  })(globalThis.browser ?? chrome)`) as Promise<PageSummary | null>;
}

/** How often each term stands on the page, by its own word: that of the page may be twisted. */
export async function countsOf(own: Page, path: string): Promise<number[] | undefined> {
  return (await summaryOf(own, path))?.terms.map(({ count }) => count);
}
