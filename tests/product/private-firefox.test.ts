import { mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { type LaunchChoices, launchReader, type Reader } from '../../scripts/launch.ts';
import { temporaryFolder } from '../harness/disk-files.ts';
import { share } from '../harness/share.ts';

const folder = temporaryFolder();
let reader: Reader;

const begin = async () => {
  const choices: LaunchChoices = {
    headless: true,
    // “Never remember history”: every window is a private one.
    preferences: { 'browser.privatebrowsing.autostart': true },
    // No welcome comes that could be waited for.
    profile: mkdtempSync(join(folder, 'profile-')),
  };
  reader = await launchReader('firefox', 'test', choices);
};
share(begin, () => reader?.browser.close());

test('where Firefox never remembers history, Glossa is absent: no welcome, and its pages have no extension behind them (H27, T67)', async () => {
  const page = await reader.openOwnPage('popup.html');
  const found = await page.evaluate(() => ['browser' in globalThis, document.body.innerText]);
  expect(found).toEqual([false, '']);
  const addresses = await Promise.all(
    (await reader.browser.pages()).map((one) => one.evaluate(() => location.pathname)),
  );
  expect(addresses).not.toContain('/welcome.html');
});
