import fc from 'fast-check';
import { expect, it } from 'vitest';
import { placeCard } from '../../lib/page/card-place.ts';

const view = { left: 0, top: 0, right: 1000, bottom: 800 };
const size = { width: 372, height: 240 };
const term = (left: number, top: number) => ({ left, top, right: left + 60, bottom: top + 20 });

it.each([
  ['below the term, from its left edge', term(100, 100), false, { left: 100, top: 128, height: 240 }],
  ['above at the foot of the screen', term(100, 700), false, { left: 100, top: 452, height: 240 }],
  ['within the right edge', term(900, 100), false, { left: 620, top: 128, height: 240 }],
  ['from the right edge in right-to-left text', term(600, 100), true, { left: 288, top: 128, height: 240 }],
  ['within the left edge', term(10, 100), true, { left: 8, top: 128, height: 240 }],
] as const)('%s', (_, at, rightToLeft, place) => {
  expect(placeCard(at, size, view, rightToLeft)).toEqual(place);
});

it('covers the term where neither side has room for a line', () => {
  const low = { ...view, bottom: 110 };
  expect(placeCard(term(100, 40), size, low)).toEqual({ left: 100, top: 8, height: 94 });
  expect(placeCard(term(100, 90), { ...size, height: 60 }, low)).toEqual({ left: 100, top: 22, height: 60 });
});

it('neither covers the term nor leaves the view', () => {
  const coordinate = fc.integer({ min: 0, max: 760 });
  fc.assert(
    fc.property(
      coordinate,
      coordinate,
      fc.integer({ min: 40, max: 900 }),
      fc.boolean(),
      (left, top, height, rtl) => {
        const at = term(left, top);
        const place = placeCard(at, { width: 372, height }, view, rtl);
        expect(place.left).toBeGreaterThanOrEqual(0);
        expect(place.left + 372).toBeLessThanOrEqual(1000);
        expect(place.top).toBeGreaterThanOrEqual(0);
        expect(place.top + place.height).toBeLessThanOrEqual(800);
        expect(place.top >= at.bottom || place.top + place.height <= at.top).toBe(true);
      },
    ),
  );
});
