import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type LaunchChoices, launchReader, type Reader } from '../../scripts/launch.ts';

const profile = mkdtempSync(join(tmpdir(), 'glossa-private-'));
let reader: Reader;

beforeAll(async () => {
  const choices: LaunchChoices = {
    headless: true,
    // “Never remember history”: every window is a private one.
    preferences: { 'browser.privatebrowsing.autostart': true },
    // No welcome comes that could be waited for.
    profile,
  };
  reader = await launchReader('firefox', 'test', choices);
});
afterAll(async () => {
  await reader?.browser.close();
  rmSync(profile, { recursive: true, force: true });
});

test('where Firefox never remembers history, Glossa is absent: no welcome, and its pages have no extension behind them (H27, T67)', async () => {
  const page = await reader.openOwnPage('popup.html');
  const found = await page.evaluate(() => ['browser' in globalThis, document.body.innerText]);
  expect(found).toEqual([false, '']);
  const addresses = await Promise.all(
    (await reader.browser.pages()).map((one) => one.evaluate(() => location.pathname)),
  );
  expect(addresses).not.toContain('/welcome.html');
});
