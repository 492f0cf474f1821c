import { afterEach, expect, it } from 'vitest';
import { cdp } from 'vitest/browser';
import { Host } from '../../lib/page/host.ts';

let stop = new AbortController();

afterEach(async () => {
  stop.abort();
  await emulate([]);
});

/** Media features for the test page and its frames. */
const emulate = (features: { name: string; value: string }[]) =>
  cdp().send('Emulation.setEmulatedMedia', { features });

it('moves nothing for those who have asked for less of it', async () => {
  stop = new AbortController();
  const card = document.createElement('div');
  card.className = 'card';
  const host = new Host(stop.signal);
  host.add(card);
  const motion = () => {
    const { transitionProperty, transform } = getComputedStyle(card);
    return [transitionProperty, transform === 'none'];
  };
  host.open();
  expect(motion()).toEqual(['opacity, transform', false]);
  await emulate([{ name: 'prefers-reduced-motion', value: 'reduce' }]);
  await expect.poll(motion).toEqual(['none', true]);
});
