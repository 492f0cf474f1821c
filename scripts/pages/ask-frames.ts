import type { Page } from 'puppeteer-core';
import type { PageSummary } from '../../lib/questions.ts';
import { renderedLines } from './rendered-lines.ts';

export interface FrameAnswer {
  lines: string[] | null;
  summary: PageSummary | null;
}

/** From a page of ours: the rendered lines of each frame of the page at an address, and what Glossa says of it. */
export function askFrames(own: Page, url: string): Promise<FrameAnswer[]> {
  // As text, for a function made in the page would be against its policy.
  const call = `(${readFrames.toString()})(${JSON.stringify(url)}, ${renderedLines.toString()})`;
  return own.evaluate(call) as Promise<FrameAnswer[]>;
}

/** Runs in a page of ours. */
async function readFrames(url: string, func: () => string[] | null): Promise<FrameAnswer[]> {
  const tab = (await chrome.tabs.query({})).find((one) => one.url?.split('#')[0] === url);
  const id = tab?.id;
  if (id === undefined) throw new Error(`No tab shows ${url}`);
  const results = await chrome.scripting.executeScript({ target: { tabId: id, allFrames: true }, func });
  return Promise.all(
    results.map(async ({ frameId, result }) => {
      const question = { question: 'page.summary', id: crypto.randomUUID(), args: [] };
      const answer = await chrome.tabs.sendMessage(id, question, { frameId }).catch(() => null);
      return { lines: result ?? null, summary: answer?.ok ? answer.value : null };
    }),
  );
}

declare const chrome: {
  tabs: {
    query(filter: object): Promise<{ id?: number; url?: string }[]>;
    sendMessage(
      tab: number,
      message: unknown,
      to: { frameId: number },
    ): Promise<{ ok: boolean; value: PageSummary }>;
  };
  scripting: {
    executeScript(injection: {
      target: { tabId: number; allFrames: boolean };
      func: () => string[] | null;
    }): Promise<{ frameId: number; result?: string[] | null }[]>;
  };
};
