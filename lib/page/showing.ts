import type { Theme } from '../questions.ts';
import { anchorOf, type Box } from './card-place.ts';
import { type MarkedPlace, rectsOf } from './marked-place.ts';
import type { KeeperOptions } from './world.ts';

/** What a card is of, and how it is to appear. */
export interface Showing {
  /** `Term.key`, or `quotation N`. */
  term: string;
  of: 'term' | 'quotation';
  /** What it stands in, and where that is on the screen. */
  element: Element;
  anchor: Box;
  theme: Theme;
  rightToLeft: boolean;
  /** It was asked for with the keyboard, which goes on inside it. */
  focus: boolean;
}

/** The card of a place, beside the line of it that is under `point`; null where the page has changed underneath. */
export function showingOf(
  place: MarkedPlace,
  { terms, paint }: Pick<KeeperOptions, 'terms' | 'paint'>,
  point: { x: number; y: number },
  focus: boolean,
): Showing | null {
  const { element } = place.flow;
  const anchor = anchorOf(rectsOf(place), point);
  const { quotation } = place;
  const of = quotation === undefined ? 'term' : 'quotation';
  const term = quotation === undefined ? terms[place.match.key] : `quotation ${quotation}`;
  if (anchor === null || term === undefined) return null;
  const theme = paint.palette.isDark(element) ? 'dark' : 'light';
  const rightToLeft = getComputedStyle(element).direction === 'rtl';
  return { term, of, element, anchor, theme, rightToLeft, focus };
}
