import { afterAll, afterEach, beforeAll } from 'vitest';
import type { BrowserName } from '../../scripts/browsers.ts';
import { openProduct, type Product } from './product.ts';

/**
 * Begins before all tests of a suite what they share, and ends it after them. After a try that failed all is ended and
 * begun anew: what it left behind spoils neither the second try nor the next test. A test of the consoles gets no
 * second try, for those of the new browser say nothing yet.
 */
export function share(begin: () => Promise<void>, end: () => Promise<void> | undefined): void {
  const beginAnew = async () => {
    try {
      await end();
    } finally {
      await begin();
    }
  };
  // Vitest tries a test again, and no hook.
  beforeAll(() =>
    begin().catch((error) => {
      console.warn('Begun a second time:', error);
      return beginAnew();
    }),
  );
  afterEach(async ({ task }) => {
    if (task.result?.state === 'fail') await beginAnew();
  });
  afterAll(end);
}

/** Shares a browser with the product in it; `begin` opens what the tests need there. */
export function shareProduct(
  name: BrowserName,
  begin: (product: Product) => Promise<void>,
  choices?: Parameters<typeof openProduct>[1],
): void {
  let product: Product | undefined;
  share(
    async () => {
      product = await openProduct(name, choices);
      await begin(product);
    },
    () => product?.close(),
  );
}
