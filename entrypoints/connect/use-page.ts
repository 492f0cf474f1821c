import { useEffect, useState } from 'preact/hooks';
import { AskError } from '../../lib/ask-error.ts';
import { ask, askPage } from '../../lib/messaging.ts';
import type { SavedHighlight } from '../../lib/model.ts';
import type { PageSummary } from '../../lib/questions.ts';
import { framesIn, type PageFrame } from './frames-in.ts';
import type { Tab } from './use-tab.ts';

/** How often (ms) the open popup or panel looks again: pages grow, and marking may just have begun. */
const lookAgain = 1_000;
/** Frames come and go more slowly, and asking for them costs every frame something: each so many looks. */
const framesEach = 5;

export interface PageNow {
  /** Null where nothing is marked, or not yet. */
  summary: PageSummary | null;
  highlights: SavedHighlight[];
  /** Nobody on the page answers. */
  silent: boolean;
}

const nothing: PageNow = { summary: null, highlights: [], silent: false };

/** What the page in the tab says of itself, and what was saved of it and of its frames. */
export function usePage(tab: Tab | null): PageNow {
  const [now, setNow] = useState(nothing);
  const id = tab?.id;
  const url = tab?.url;
  useEffect(() => {
    if (id === undefined) return;
    let wanted = true;
    let looks = 0;
    let frames: PageFrame[] = [];
    const look = async () => {
      // The page itself does not wait for them.
      if (looks++ % framesEach === 0) void framesIn(id).then((found) => (frames = found));
      const [page, highlights] = await Promise.all([askSummary(id), savedIn([{ url }, ...frames])]);
      const next = { summary: page === 'silent' ? null : page, highlights, silent: page === 'silent' };
      // The answer of a page that was left says nothing of the next.
      if (wanted) setNow((before) => (JSON.stringify(before) === JSON.stringify(next) ? before : next));
    };
    void look();
    const timer = setInterval(look, lookAgain);
    return () => {
      wanted = false;
      clearInterval(timer);
    };
  }, [id, url]);
  return now;
}

/** That no content script of ours answers is an ordinary state, of which the popup speaks. */
async function askSummary(tab: number): Promise<PageSummary | null | 'silent'> {
  try {
    return await askPage(tab, 'page.summary');
  } catch (error) {
    if (error instanceof AskError) return 'silent';
    throw error;
  }
}

async function savedIn(frames: readonly { url: string | undefined }[]): Promise<SavedHighlight[]> {
  const addresses = new Set(frames.map(({ url }) => url));
  const found = (await Promise.all([...addresses].map(savedOn))).flat();
  // Two addresses may be one page.
  return [...new Map(found.map((highlight) => [highlight.id, highlight])).values()];
}

async function savedOn(url: string | undefined): Promise<SavedHighlight[]> {
  if (!url || !/^https?:/.test(url)) return [];
  try {
    return await ask('highlight.listForPage', url);
  } catch (error) {
    // The notice about the background or the store says it; a second sentence would not help.
    if (error instanceof AskError) return [];
    throw error;
  }
}
