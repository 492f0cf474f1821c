import { browser } from 'wxt/browser';
import { heartbeat } from '../limits.ts';

/**
 * Does work during which the browser must not take the background for idle: Firefox ends an event page whatever its
 * promises are doing. Any call of the browser's API counts as life in Firefox and Chromium alike.
 */
export async function keepAwake<T>(work: () => Promise<T>): Promise<T> {
  const timer = setInterval(() => void browser.runtime.getPlatformInfo(), heartbeat);
  try {
    return await work();
  } finally {
    clearInterval(timer);
  }
}
