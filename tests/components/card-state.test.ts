import { expect, test } from 'vitest';
import { type CardEvent, emptyCard, nextCard } from '../../entrypoints/card/card-state.ts';
import { card } from './fixtures.ts';

const look = { language: 'zh-CN', theme: 'dark', focus: false } as const;
const show: CardEvent = { type: 'show', token: 't1', ...look };
const answered: CardEvent = { type: 'card', token: 't1', card };
const other = { ...card, term: { ...card.term, key: '量子科技', form: '量子科技' } };
const follow: CardEvent = { type: 'follow', token: 't2', card: other };

function after(...events: CardEvent[]) {
  return events.reduce(nextCard, emptyCard);
}

test('a card appears for the token that is shown', () => {
  expect(after(show, answered)).toMatchObject({ card, theme: 'dark', index: 0, problem: null });
});

test('an answer or a failure that comes late changes nothing', () => {
  const next: CardEvent = { ...show, token: 't2' };
  expect(after(show, next, answered).card).toBeNull();
  expect(after(show, next, { type: 'problem', token: 't1', key: 'error_failed' }).problem).toBeNull();
});

test('leafing stays within the passages', () => {
  const forward: CardEvent = { type: 'leaf', step: 1 };
  expect(after(show, answered, { type: 'leaf', step: -1 }).index).toBe(0);
  expect(after(show, answered, forward, forward, forward, forward).index).toBe(card.passages.length - 1);
  expect(after(show, forward).index).toBe(0);
});

test('another term begins anew, and clearing keeps only language and theme', () => {
  const used: CardEvent[] = [show, answered, follow, { type: 'pinned', pinned: true }];
  expect(after(...used, { ...show, token: 't3' })).toEqual({ ...emptyCard, token: 't3', ...look });
  expect(after(...used, { type: 'clear' })).toEqual({ ...emptyCard, theme: 'dark' });
});

test('a term looked up leads back to where the reader was, term by term', () => {
  const forward: CardEvent = { type: 'leaf', step: 1 };
  const deeper = after(show, answered, forward, follow, { ...follow, token: 't3', card } as CardEvent);
  expect(deeper).toMatchObject({ token: 't3', card, index: 0 });
  const first = nextCard(deeper, { type: 'back' });
  expect(first).toMatchObject({ token: 't2', card: other });
  expect(nextCard(first, { type: 'back' })).toMatchObject({ token: 't1', card, index: 1, left: [] });
  expect(after(show, answered, { type: 'back' })).toMatchObject({ token: 't1', card });
});

test('a pin outlasts looking up, a mute does not outlast its undo', () => {
  const pinned = after(show, answered, { type: 'pinned', pinned: true }, follow, { type: 'back' });
  expect(pinned.pinned).toBe(true);
  expect(after(show, answered, { type: 'muted', scope: 'site' }).muted).toBe('site');
  expect(
    after(show, answered, { type: 'muted', scope: 'site' }, { type: 'muted', scope: null }),
  ).toMatchObject({ muted: null, card });
});
