import { askFrame } from '../../lib/messaging.ts';
import type { PageSummary, PlaceNumber } from '../../lib/questions.ts';

/** What one frame of a page says of itself; 0 is the page. */
export interface FrameSummary {
  frame: number;
  summary: PageSummary;
}

/** What they say together; null where none says anything. */
export function merged(frames: readonly FrameSummary[]): PageSummary | null {
  if (frames.length === 0) return null;
  const terms = new Map<string, PageSummary['terms'][number]>();
  for (const term of frames.flatMap(({ summary }) => summary.terms)) {
    const count = (terms.get(term.key)?.count ?? 0) + term.count;
    terms.set(term.key, { ...(terms.get(term.key) ?? term), count });
  }
  return {
    terms: [...terms.values()],
    orphans: frames.flatMap(({ summary }) => summary.orphans),
    paused: frames.some(({ summary }) => summary.paused),
  };
}

/** Where a term stands: in one frame after the other, so often in each. */
export function placesIn(frames: readonly FrameSummary[], term: string): { frame: number; count: number }[] {
  return frames.flatMap(({ frame, summary }) => {
    const count = summary.terms.find(({ key }) => key === term)?.count ?? 0;
    return count > 0 ? [{ frame, count }] : [];
  });
}

/**
 * Scrolls to the place of a term after the `last` (0 where there is none), those of one frame after those of the one
 * before, and says which of all it is; null where it is there no more. Throws `AskError`.
 */
export async function revealTerm(
  tab: number,
  term: string,
  places: readonly { frame: number; count: number }[],
  last: number,
): Promise<PlaceNumber | null> {
  const of = places.reduce((sum, { count }) => sum + count, 0);
  let before = 0;
  for (const { frame, count } of places) {
    if (last % of < before + count) {
      const place = await askFrame(tab, frame, 'page.reveal', { term });
      return typeof place === 'object' ? { at: before + place.at, of: of - count + place.of } : null;
    }
    before += count;
  }
  return null;
}
