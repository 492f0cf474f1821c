import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';
import { chromiumArguments, findBrowser } from './scripts/browsers.ts';

/** What no test needs on a machine of its own, in ms: a test waits for a state, and only a broken one waits so long. */
const patience = 60_000;
const executablePath = findBrowser('chromium') ?? '';

export default defineConfig({
  test: {
    projects: [
      {
        plugins: [WxtVitest()],
        test: {
          name: 'unit',
          testTimeout: patience,
          expect: { poll: { timeout: 20_000, interval: 10 } },
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/**/*.browser.test.ts', 'tests/product/**'],
          setupFiles: ['fake-indexeddb/auto'],
        },
      },
      {
        // Found only while a test runs, a package would be built a second time, and Preact be there twice.
        optimizeDeps: {
          include: [
            'preact',
            'preact/hooks',
            'preact/jsx-dev-runtime',
            'fast-check',
            '@mozilla/readability',
            'axe-core',
          ],
        },
        test: {
          name: 'browser',
          testTimeout: patience,
          expect: { poll: { timeout: 20_000, interval: 10 } },
          include: ['tests/**/*.browser.test.{ts,tsx}'],
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({ launchOptions: { executablePath, args: chromiumArguments } }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
      {
        test: {
          name: 'product',
          include: ['tests/product/**/*.test.ts'],
          testTimeout: 3 * patience,
          hookTimeout: 2 * patience,
          // Browsers mostly wait; more than two at once would have to wait for each other.
          maxWorkers: 2,
          expect: { poll: { timeout: patience } },
          // Two real browsers on a busy machine: what fails is tried once more, and the report says so.
          retry: 1,
        },
      },
    ],
  },
});
