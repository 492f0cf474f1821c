import type { Target } from 'puppeteer-core';
import type { Reader } from './launch.ts';

/** In Firefox the background ends by itself after this many idle milliseconds; there is no way to end it at once. */
export const firefoxIdle = 500;

/** Ends the background, as the browser does when it is idle; returns once it is gone. */
export function endBackground(reader: Reader): Promise<void> {
  return reader.name === 'chromium' ? closeWorker(reader) : waitForIdleEnd(reader);
}

async function closeWorker({ browser, origin }: Reader): Promise<void> {
  const target = browser
    .targets()
    .find((one) => one.type() === 'service_worker' && one.url().startsWith(origin));
  if (!target) return;
  const isThere = () => browser.connected && browser.targets().includes(target);
  for (let look = 0; isThere(); look++) {
    if (look === 1_000) throw new Error('The worker does not end.');
    // One that is only starting takes no notice; one that ends by itself can't be closed, and need not be.
    if (look % 50 === 0) void closeOnce(target).catch(() => {});
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

async function closeOnce(target: Target): Promise<void> {
  await (await target.worker())?.close();
}

/** An extension page can see whether there is a background without waking it. */
async function waitForIdleEnd(reader: Reader): Promise<void> {
  const page = await reader.openOwnPage('manifest.json');
  await page.waitForFunction('browser.extension.getBackgroundPage() === null', {
    polling: 100,
  });
  await page.close();
}
