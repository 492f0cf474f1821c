import type { Page } from 'puppeteer-core';
import type { Reader } from '../launch.ts';
import { askFrames, type FrameAnswer } from './ask-frames.ts';
import type { NaiveCount } from './naive-count.ts';
import { callCategories, longestCall } from './own-scripts.ts';

/** What one visit to a page showed. */
export interface Visit {
  /** Records that a MutationObserver of the page's own saw. */
  mutations: number;
  /** Of those, records of our card's host coming or going. */
  hosts: number;
  /** Errors in the console, without those of resources that did not load. */
  errors: string[];
}

export interface MarkedVisit extends Visit, Longest {
  /** Occurrences Glossa found, in all frames. */
  marks: number;
  painted: number;
  /** What a simple matcher finds in the rendered text. */
  expected: number;
  /** Terms on which the two differ: `[key, found, expected]`. */
  differences: [string, number, number][];
  frames: number;
}

interface Longest {
  /** Longest stretch of a script of ours on the page's main thread, in ms of CPU. */
  longest: { time: number; of: string };
}

/** Opens a page, waits until it has come to rest, scrolls through it, and counts what the page could notice. */
export async function visit(page: Page, url: string): Promise<Visit> {
  const errors: string[] = [];
  // A page that speaks up would wait for an answer.
  page.on('dialog', (dialog) => void dialog.dismiss().catch(() => {}));
  page.on('pageerror', (error) => errors.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error' && !message.text().startsWith('Failed to load'))
      errors.push(message.text());
  });
  page.on('popup', (popup) => void popup?.close().catch(() => {}));
  await page.evaluateOnNewDocument(watchMutations);
  await stay(page);
  await page.goto(url, { waitUntil: 'load', timeout: 30_000 });
  await page.evaluate(scrollThrough);
  await new Promise((resolve) => setTimeout(resolve, 1_500));
  const seen = await page.evaluate(() => (globalThis as unknown as Watching).glossaWatch);
  return { ...(seen ?? { mutations: 0, hosts: 0 }), errors };
}

/** Saved pages would go to the site they were taken from, or load themselves anew: they stay where they are. */
async function stay(page: Page): Promise<void> {
  await page.evaluateOnNewDocument(preventNavigation);
  // Of what a frame of another origin begins the page hears nothing.
  const session = await page.createCDPSession();
  const { frameTree } = await session.send('Page.getFrameTree');
  let arrived = false;
  session.on('Fetch.requestPaused', ({ requestId, frameId }) => {
    const leaves = arrived && frameId === frameTree.frame.id;
    arrived ||= frameId === frameTree.frame.id;
    const answered = leaves
      ? session.send('Fetch.failRequest', { requestId, errorReason: 'Aborted' })
      : session.send('Fetch.continueRequest', { requestId });
    // The tab may be closed by now.
    answered.catch(() => {});
  });
  await session.send('Fetch.enable', { patterns: [{ resourceType: 'Document' }] });
}

/** The same with Glossa at work, compared with what a simple matcher finds in the text as rendered. */
export async function visitMarked(
  reader: Reader,
  own: Page,
  url: string,
  naive: NaiveCount,
): Promise<MarkedVisit> {
  return inNewTab(reader, async (page) => {
    const seen = await visitTraced(page, url, reader.origin);
    const frames = await askFrames(own, page.url());
    const painted = await page.evaluate(() =>
      [...CSS.highlights].reduce(
        (sum, [name, { size }]) => sum + (name.startsWith('glossa-term') ? size : 0),
        0,
      ),
    );
    return { ...seen, painted, frames: frames.length, ...compared(frames, naive) };
  });
}

/** A tab for one visit, closed whatever comes of it. */
export async function inNewTab<Value>(reader: Reader, use: (page: Page) => Promise<Value>): Promise<Value> {
  const page = await reader.browser.newPage();
  try {
    await page.setViewport({ width: 1280, height: 800 });
    return await use(page);
  } finally {
    await page.close();
  }
}

/** A visit that fails ends its trace too: the browser makes one at a time, and the next page needs it. */
async function visitTraced(page: Page, url: string, origin: string): Promise<Visit & Longest> {
  await page.tracing.start({ categories: callCategories });
  const seen = await visit(page, url).catch(async (error) => {
    await page.tracing.stop();
    throw error;
  });
  return { ...seen, longest: longestCall(await page.tracing.stop(), origin) };
}

/** What Glossa found in all frames, beside what a simple matcher finds in their lines. */
function compared(
  frames: readonly FrameAnswer[],
  naive: NaiveCount,
): Pick<MarkedVisit, 'marks' | 'expected' | 'differences'> {
  const found = new Map<string, number>();
  const expected = new Map<string, number>();
  for (const { lines, summary } of frames) {
    for (const { key, count } of summary?.terms ?? []) found.set(key, (found.get(key) ?? 0) + count);
    for (const [key, count] of naive.of(lines ?? [])) expected.set(key, (expected.get(key) ?? 0) + count);
  }
  const keys = new Set([...found.keys(), ...expected.keys()]);
  const counts = [...keys].map((key): [string, number, number] => [
    key,
    found.get(key) ?? 0,
    expected.get(key) ?? 0,
  ]);
  return {
    marks: sum(found),
    expected: sum(expected),
    differences: counts.filter(([, one, other]) => one !== other),
  };
}

const sum = (counts: ReadonlyMap<string, number>) => [...counts.values()].reduce((all, one) => all + one, 0);

/** Runs in the page before its own scripts: one that is left while it is read is read no further. */
function preventNavigation(): void {
  if (window !== top) return;
  const isElsewhere = ({ destination }: NavigateEvent) => !destination.sameDocument;
  window.navigation.addEventListener('navigate', (event) => isElsewhere(event) && event.preventDefault());
}

interface Watching {
  glossaWatch: { mutations: number; hosts: number } | undefined;
}

/** Runs in the page before its own scripts. */
function watchMutations(): void {
  if (window !== top) return;
  const seen = { mutations: 0, hosts: 0 };
  (globalThis as unknown as Watching).glossaWatch = seen;
  const isHost = (node: Node) => node instanceof Element && node.localName === 'glossa-card';
  new MutationObserver((records) => {
    for (const { addedNodes, removedNodes } of records) {
      seen.mutations++;
      if ([...addedNodes, ...removedNodes].some(isHost)) seen.hosts++;
    }
  }).observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
}

/** Runs in the page: what loads late loads now. */
async function scrollThrough(): Promise<void> {
  const pause = () => new Promise((resolve) => setTimeout(resolve, 60));
  for (
    let y = 0, left = 40;
    y < document.documentElement.scrollHeight && left > 0;
    y += innerHeight, left--
  ) {
    scrollTo(0, y);
    await pause();
  }
  scrollTo(0, 0);
}
