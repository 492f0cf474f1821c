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
  const tab = (await chrome.tabs.query({})).find((one) => one.url === url);
  const id = tab?.id;
  if (id === undefined) throw new Error(`No tab shows ${url}`);
  // A frame that is written to without end must hold nobody up.
  const inAll = { target: { tabId: id, allFrames: true }, injectImmediately: true };
  const summaryOf = async (frameId: number) => {
    const question = { question: 'page.summary', id: crypto.randomUUID(), args: [] };
    const answer = await chrome.tabs.sendMessage(id, question, { frameId }).catch(() => null);
    return answer?.ok ? answer.value : null;
  };
  // A page of several megabytes is read for seconds; one that changes all the time is never done.
  let before: string | undefined;
  for (let left = 60; left > 0; left--) {
    const frames = await chrome.scripting.executeScript({ ...inAll, func: () => null });
    const now = JSON.stringify(await Promise.all(frames.map(({ frameId }) => summaryOf(frameId))));
    if (now === before) break;
    before = now;
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
  const results = await chrome.scripting.executeScript({ ...inAll, func });
  return Promise.all(
    results.map(async ({ frameId, result }) => ({
      lines: result ?? null,
      summary: await summaryOf(frameId),
    })),
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
      injectImmediately: boolean;
      func: () => string[] | null;
    }): Promise<{ frameId: number; result?: string[] | null }[]>;
  };
};
