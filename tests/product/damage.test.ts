/** What a disk does to the database between two starts of the browser, in Chromium, whose files a test can reach. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { askBackground } from '../../scripts/ask-background.ts';
import { temporaryFolder } from '../harness/disk-files.ts';
import { press, savedIds, takeInThree } from '../harness/given-files.ts';
import { databaseFolder, type KeptReader, startKept } from '../harness/kept-profile.ts';
import { share } from '../harness/share.ts';

const profiles = temporaryFolder();
let profile: string;
let reader: KeptReader;
let ids: string[];

const begin = async () => {
  profile = mkdtempSync(join(profiles, 'profile-'));
  reader = await startKept(profile);
  ids = await takeInThree(await reader.openOwnPage('options.html#/backup'));
};
share(begin, () => reader?.browser.close());

/** Changes the bytes of all files of a kind. */
function damage(kind: RegExp, change: (bytes: Buffer) => Buffer): void {
  const folder = databaseFolder(profile);
  for (const name of readdirSync(folder).filter((one) => kind.test(one))) {
    const path = join(folder, name);
    writeFileSync(path, change(readFileSync(path)));
  }
}

const garbled = (bytes: Buffer) => bytes.map((byte, at) => (at % 3 === 0 ? byte ^ 0x5a : byte)) as Buffer;

/** Starts the browser again after what was done meanwhile; the library opens in it. */
async function startAfter(harm: () => void) {
  await reader.browser.close();
  harm();
  reader = await startKept(profile);
  return reader.openOwnPage('options.html#/highlights');
}

describe('a database whose files were damaged', () => {
  const harms: [string, () => void][] = [
    ['without its index file', () => rmSync(join(databaseFolder(profile), 'CURRENT'))],
    ['with a garbled list of files', () => damage(/^MANIFEST/, garbled)],
    ['with garbled last writes', () => damage(/\.log$/, garbled)],
    ['with garbled tables', () => damage(/\.ldb$/, garbled)],
    ['with its last writes cut', () => damage(/\.log$/, (bytes) => bytes.subarray(0, bytes.length / 3))],
  ];

  test.each(harms)('%s has its highlights, or says so and gives them back (H21, T49)', async (_, harm) => {
    const page = await startAfter(harm);
    const look = async () => {
      if (await page.$('.backup-notice[role=alert] .main-button')) return 'told';
      const found = await savedIds(page).catch(() => []);
      return found.length === ids.length ? 'there' : 'missing';
    };
    await expect.poll(look).not.toBe('missing');
    if ((await look()) === 'told') await press(page, '.backup-notice .main-button');
    await expect.poll(() => savedIds(page).catch(() => [])).toEqual(ids);
    const documents = async () => (await askBackground(page, 'document.list').catch(() => [])).length;
    await expect.poll(documents).toBe(2);
    const greeted = reader.browser.targets().some((target) => target.url().endsWith('/welcome.html'));
    expect(greeted).toBe(false);
  });
});
