import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { cardTokenLife, cardTokens } from '../../lib/limits.ts';
import { claimOfCard, grantCard, revokeCards } from '../../lib/senders/card-tokens.ts';

const claim = (term: string) => ({ term, url: 'https://news.example/a' });
const expired = { code: 'expired' };

beforeEach(() => {
  fakeBrowser.reset();
  vi.useFakeTimers({ toFake: ['Date'] });
});

afterEach(() => {
  vi.useRealTimers();
});

describe('a card’s token', () => {
  it('is good for its term, again and again', async () => {
    const token = await grantCard(1, claim('未来产业'));
    expect(await claimOfCard(1, token)).toEqual(claim('未来产业'));
    expect(await claimOfCard(1, token)).toEqual(claim('未来产业'));
  });

  it('outlives the worker: all of it is in the session’s storage', async () => {
    const token = await grantCard(1, claim('未来产业'));
    const stored = await browser.storage.session.get(null);
    fakeBrowser.reset();
    await browser.storage.session.set(stored);
    expect(await claimOfCard(1, token)).toEqual(claim('未来产业'));
  });

  it('is good in its own tab only', async () => {
    const token = await grantCard(1, claim('未来产业'));
    await expect(claimOfCard(2, token)).rejects.toMatchObject(expired);
  });

  it('cannot be guessed from the term', async () => {
    await grantCard(1, claim('未来产业'));
    await expect(claimOfCard(1, '未来产业')).rejects.toMatchObject(expired);
    expect(await grantCard(1, claim('未来产业'))).not.toBe(await grantCard(1, claim('未来产业')));
  });

  it('ends with time, and with its tab', async () => {
    const token = await grantCard(1, claim('未来产业'));
    vi.advanceTimersByTime(cardTokenLife - 1);
    expect(await claimOfCard(1, token)).toEqual(claim('未来产业'));
    vi.advanceTimersByTime(1);
    await expect(claimOfCard(1, token)).rejects.toMatchObject(expired);
    const next = await grantCard(1, claim('未来产业'));
    await revokeCards(1);
    await expect(claimOfCard(1, next)).rejects.toMatchObject(expired);
  });

  it('gives way to the latest ones, granted at the same time or not', async () => {
    const tokens = await Promise.all(
      Array.from({ length: cardTokens + 1 }, (_, n) => grantCard(1, claim(`词${n}`))),
    );
    await expect(claimOfCard(1, tokens[0]!)).rejects.toMatchObject(expired);
    expect(await Promise.all(tokens.slice(1).map((token) => claimOfCard(1, token)))).toHaveLength(cardTokens);
  });
});
