import { useEffect, useState } from 'preact/hooks';
import { AskError } from '../../lib/ask-error.ts';
import { ask, askFrame } from '../../lib/messaging.ts';
import type { SavedHighlight } from '../../lib/model.ts';
import { isReadableType } from '../../lib/page/readable-type.ts';
import type { PageSummary } from '../../lib/questions.ts';
import { type FrameSummary, merged } from './frame-summaries.ts';
import { framesIn, type PageFrame } from './frames-in.ts';
import type { Reach } from './notice-of.ts';
import type { Tab } from './use-tab.ts';

/** How often (ms) the open popup or panel looks again: pages grow, and marking may just have begun. */
const lookAgain = 1_000;
/** Frames come and go more slowly, and asking for them costs every frame something. */
const countFrames = 5_000;

export interface PageNow {
  /** Null where nothing is marked, or not yet. */
  summary: PageSummary | null;
  /** The same, frame by frame. */
  frames: FrameSummary[];
  highlights: SavedHighlight[];
  reach: Reach;
}

const nothing: PageNow = { summary: null, frames: [], highlights: [], reach: null };

/** What the page in the tab and its frames say of themselves, and what was saved of them. */
export function usePage(tab: Tab | null): PageNow {
  const [now, setNow] = useState(nothing);
  const id = tab?.id;
  const url = tab?.url;
  useEffect(() => {
    if (id === undefined) return;
    let wanted = true;
    let frames: PageFrame[] | null = null;
    const look = async () => {
      const next = await readPage(id, url, frames);
      // The answer of a page that was left says nothing of the next.
      if (wanted && next !== null)
        setNow((before) => (JSON.stringify(before) === JSON.stringify(next) ? before : next));
    };
    // The page itself does not wait for them.
    const lookAround = async () => {
      frames = await framesIn(id);
      await look();
    };
    void look();
    void lookAround();
    const timers = [setInterval(look, lookAgain), setInterval(lookAround, countFrames)];
    return () => {
      wanted = false;
      timers.forEach(clearInterval);
    };
  }, [id, url]);
  return now;
}

/** Null where the page is too busy to answer. */
async function readPage(
  tab: number,
  url: string | undefined,
  frames: readonly PageFrame[] | null,
): Promise<PageNow | null> {
  const others = (frames ?? []).filter(({ id }) => id !== 0);
  const [page, highlights, ...said] = await Promise.all([
    askSummary(tab, 0),
    savedIn([{ url }, ...(frames ?? [])]),
    ...others.map(({ id }) => askSummary(tab, id)),
  ]);
  if (page === 'late') return null;
  const summaries = [page, ...said].flatMap((summary, at): FrameSummary[] =>
    summary === null || typeof summary === 'string'
      ? []
      : [{ frame: at === 0 ? 0 : others[at - 1]!.id, summary }],
  );
  const reach = page === 'unreachable' ? reachOf(frames) : 'read';
  return { summary: merged(summaries), frames: summaries, highlights, reach };
}

/** Why no content script of ours answers there. */
function reachOf(frames: readonly PageFrame[] | null): Reach {
  if (frames === null) return null;
  const page = frames.find(({ id }) => id === 0);
  if (page === undefined) return 'closed';
  return isReadableType(page.type) ? 'stale' : 'foreign';
}

/** That no content script of ours answers is an ordinary state, of which the popup speaks. */
async function askSummary(tab: number, frame: number): Promise<PageSummary | null | 'unreachable' | 'late'> {
  try {
    return await askFrame(tab, frame, 'page.summary');
  } catch (error) {
    if (error instanceof AskError) return error.code === 'unreachable' ? 'unreachable' : 'late';
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
