import { liveRangeOf } from './flow.ts';
import { elementOf } from './safe-dom.ts';

/** Between what is shown and the edge of the screen, in CSS pixels: a page's own bars lie there. */
const margin = 64;

/** Scrolls a range to the middle of the screen; false where it is no longer on the page. */
export function reveal(range: StaticRange): boolean {
  const live = liveRangeOf(range);
  const element = elementOf(range.startContainer);
  if (live === null || element === null) return false;
  // The method of the prototype: a form may have a field of that name. At once, whatever the page wants:
  // a long way smoothly scrolled makes readers sick, and leaves nothing to be measured.
  Element.prototype.scrollIntoView.call(element, { block: 'center', inline: 'nearest', behavior: 'instant' });
  // The element may be taller than the screen.
  const { top, bottom } = live.getBoundingClientRect();
  if (top < 0 || bottom > innerHeight) {
    scrollBy({ top: (top + bottom - innerHeight) / 2, behavior: 'instant' });
  }
  return true;
}

/** The same, but what can be seen stays where it is. */
export function revealIfHidden(range: StaticRange): boolean {
  const box = liveRangeOf(range)?.getBoundingClientRect();
  if (box !== undefined && box.top >= margin && box.bottom <= innerHeight - margin) return true;
  return reveal(range);
}
