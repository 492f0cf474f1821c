import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { cardDelay, cardGrace } from '../../lib/limits.ts';
import { Hover } from '../../lib/page/hover.ts';
import type { MarkedPlace } from '../../lib/page/match-at.ts';

const place = (key: number) =>
  ({ flow: { dropped: false }, match: { start: 0, end: 1, key } }) as unknown as MarkedPlace;

let log: (number | 'close')[];
let hover: Hover;

beforeEach(() => {
  vi.useFakeTimers();
  log = [];
  hover = new Hover({ open: ({ match }) => log.push(match.key), close: () => log.push('close') });
});
afterEach(() => vi.useRealTimers());

it('opens after a rest, not before', () => {
  hover.over(place(1));
  vi.advanceTimersByTime(cardDelay - 1);
  expect(log).toEqual([]);
  vi.advanceTimersByTime(1);
  expect(log).toEqual([1]);
});

it('does not open for a pointer that passes', () => {
  hover.over(place(1));
  vi.advanceTimersByTime(cardDelay / 2);
  hover.over(null);
  vi.advanceTimersByTime(1_000);
  expect(log).toEqual([]);
});

it('stays open on the way from term to card, and while the pointer is in the card', () => {
  const one = place(1);
  hover.open(one);
  hover.over(null);
  vi.advanceTimersByTime(cardGrace - 1);
  hover.stay();
  vi.advanceTimersByTime(10_000);
  expect(log).toEqual([1]);
  hover.leave();
  vi.advanceTimersByTime(cardGrace);
  expect(log).toEqual([1, 'close']);
});

it('stays open when the pointer comes back to the term in time', () => {
  const one = place(1);
  hover.open(one);
  hover.over(null);
  vi.advanceTimersByTime(cardGrace - 1);
  hover.over(one);
  vi.advanceTimersByTime(10_000);
  expect(log).toEqual([1]);
});

it('goes over to another term after a rest on that', () => {
  hover.open(place(1));
  hover.over(place(2));
  vi.advanceTimersByTime(cardDelay);
  expect(log).toEqual([1, 2]);
  vi.advanceTimersByTime(10_000);
  expect(log).toEqual([1, 2]);
});

it('does not open a term that has left the page meanwhile', () => {
  const gone = place(1);
  hover.over(gone);
  gone.flow.dropped = true;
  vi.advanceTimersByTime(1_000);
  expect(log).toEqual([]);
});
