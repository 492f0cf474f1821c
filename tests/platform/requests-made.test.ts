import { afterEach, expect, test, vi } from 'vitest';
import { requestsMade } from '../../lib/requests-made.ts';

afterEach(() => vi.unstubAllGlobals());

test('loads from the package are counted, all others named, and what never leaves left out (H82)', () => {
  vi.stubGlobal('location', { origin: 'chrome-extension://glossa' });
  const loads: Record<string, string[]> = {
    navigation: ['chrome-extension://glossa/options.html'],
    resource: ['chrome-extension://glossa/a.js', 'https://news.example/x', 'blob:y', 'data:,z'],
  };
  vi.stubGlobal('performance', {
    getEntriesByType: (type: string) => loads[type]?.map((name) => ({ name })),
  });
  expect(requestsMade()).toEqual({ own: 2, foreign: ['https://news.example/x'] });
  loads.resource = ['chrome-extension://glossa.evil/a.js'];
  expect(requestsMade()).toEqual({ own: 1, foreign: ['chrome-extension://glossa.evil/a.js'] });
});
