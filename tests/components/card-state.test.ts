import { expect, test } from 'vitest';
import { type CardEvent, emptyCard, nextCard } from '../../entrypoints/card/card-state.ts';
import { card } from './fixtures.ts';

const show: CardEvent = { type: 'show', token: 't1', language: 'zh-CN', theme: 'dark' };
const answered: CardEvent = { type: 'card', token: 't1', card };

function after(...events: CardEvent[]) {
  return events.reduce(nextCard, emptyCard);
}

test('a card appears for the token that is shown', () => {
  expect(after(show, answered)).toMatchObject({ card, theme: 'dark', index: 0, problem: null });
});

test('an answer or a failure that comes late changes nothing', () => {
  const next: CardEvent = { type: 'show', token: 't2', language: 'en', theme: 'light' };
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
  const used = [show, answered, { type: 'leaf', step: 1 }, { type: 'explain', open: true }] as CardEvent[];
  expect(after(...used, { ...show, token: 't2' } as CardEvent)).toMatchObject({
    index: 0,
    explained: false,
    card: null,
  });
  expect(after(...used, { type: 'clear' })).toEqual({ ...emptyCard, theme: 'dark' });
});
