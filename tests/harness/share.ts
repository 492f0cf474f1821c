import { afterAll, afterEach, beforeAll } from 'vitest';
import type { BrowserName } from '../../scripts/browsers.ts';
import { type LaunchedWith, openProduct, type Product } from './product.ts';

/**
 * Begins before all tests of a suite what they share, and ends it after them. After a try that failed all is ended and
 * begun anew: what it left behind spoils neither the second try nor the next test.
 */
export function share(begin: () => Promise<void>, end: () => Promise<void> | undefined): void {
  beforeAll(begin);
  afterEach(async ({ task }) => {
    if (task.result?.state !== 'fail') return;
    try {
      await end();
    } finally {
      await begin();
    }
  });
  afterAll(end);
}

/** Shares a browser with the product in it; `begin` opens what the tests need there. */
export function shareProduct(
  name: BrowserName,
  begin: (product: Product) => Promise<void>,
  choices: LaunchedWith = {},
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
