import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { cardDelay, cardGrace } from '../../lib/limits.ts';
import { Hover } from '../../lib/page/hover.ts';
import type { MarkedPlace } from '../../lib/page/marked-place.ts';

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

it('stays open where its place is found anew, and goes with its text unless it is fixed', () => {
  const [old, found] = [place(1), place(1)];
  const drop = () => {
    hover.current!.flow.dropped = true;
  };
  hover.open(old);
  hover.check(() => null);
  drop();
  hover.check(() => found);
  expect([hover.current, log]).toEqual([found, [1]]);
  hover.keep('fixed');
  drop();
  hover.check(() => null);
  expect(hover.current).toBe(found);
  hover.keep('opened');
  hover.check(() => null);
  expect(log).toEqual([1, 'close']);
});

it('does not give up a term about to open because other places changed', () => {
  hover.over(place(1));
  hover.check(() => null);
  vi.advanceTimersByTime(cardDelay);
  expect(log).toEqual([1]);
});

it('stays where a key or a finger opened it, until another term is hovered; fixed, not even then', () => {
  hover.open(place(1), 'keyed');
  hover.over(null);
  vi.advanceTimersByTime(10_000);
  expect(log).toEqual([1]);
  hover.over(place(2));
  vi.advanceTimersByTime(cardDelay);
  expect(log).toEqual([1, 2]);
  hover.keep('fixed');
  hover.over(place(3));
  hover.leave();
  vi.advanceTimersByTime(10_000);
  expect(log).toEqual([1, 2]);
  expect([hover.close(), hover.close()]).toEqual([true, false]);
});
