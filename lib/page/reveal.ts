import { liveRangeOf } from './flow.ts';
import { elementOf, scrollToMiddle } from './safe-dom.ts';

/** Scrolls a range to the middle of the screen; false where it is no longer on the page. */
export function reveal(range: StaticRange): boolean {
  const live = liveRangeOf(range);
  const element = elementOf(range.startContainer);
  if (live === null || element === null) return false;
  scrollToMiddle(element);
  // The element may be taller than the screen.
  const { top, bottom } = live.getBoundingClientRect();
  if (top < 0 || bottom > innerHeight) scrollBy({ top: (top + bottom - innerHeight) / 2 });
  return true;
}
