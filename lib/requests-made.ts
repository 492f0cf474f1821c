import type { RequestsMade } from './questions/privacy.ts';

/** What this page, or this worker, was loaded from and has loaded. */
export function requestsMade(): RequestsMade {
  const entries = [
    ...performance.getEntriesByType('navigation'),
    ...performance.getEntriesByType('resource'),
  ];
  const addresses = entries.map(({ name }) => name).filter((name) => !/^(?:blob|data):/.test(name));
  const foreign = addresses.filter((address) => !address.startsWith(`${location.origin}/`));
  return { own: addresses.length - foreign.length, foreign };
}
