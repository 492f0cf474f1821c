import { askBurst, askRate } from '../limits.ts';

interface Bucket {
  tokens: number;
  /** When `tokens` was true, in ms. */
  at: number;
}

/**
 * A token bucket for each tab: a burst, then a steady rate (https://en.wikipedia.org/wiki/Token_bucket).
 * Lost with the worker, which a flooding tab keeps alive.
 */
export function questionRate(now: () => number = Date.now): (tab: number) => boolean {
  const buckets = new Map<number, Bucket>();
  return (tab) => {
    const at = now();
    const bucket = buckets.get(tab) ?? { tokens: askBurst, at };
    const tokens = Math.min(askBurst, bucket.tokens + (Math.max(0, at - bucket.at) * askRate) / 1000);
    // A full bucket is as good as none: forget it, so that closed tabs leave nothing behind.
    for (const [other, { at: last }] of buckets)
      if (at - last > (askBurst / askRate) * 1000) buckets.delete(other);
    buckets.set(tab, { tokens: tokens >= 1 ? tokens - 1 : tokens, at });
    return tokens >= 1;
  };
}
