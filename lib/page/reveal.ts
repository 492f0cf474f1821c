import { liveRangeOf } from './flow.ts';
import { elementOf } from './safe-dom.ts';

/** Scrolls a range to the middle of the screen; false where it is no longer on the page. */
export function reveal(range: StaticRange): boolean {
  const live = liveRangeOf(range);
  const element = elementOf(range.startContainer);
  if (live === null || element === null) return false;
  // The method of the prototype: a form may have a field of that name.
  Element.prototype.scrollIntoView.call(element, { block: 'center', inline: 'nearest' });
  // The element may be taller than the screen.
  const { top, bottom } = live.getBoundingClientRect();
  if (top < 0 || bottom > innerHeight) scrollBy({ top: (top + bottom - innerHeight) / 2 });
  return true;
}
