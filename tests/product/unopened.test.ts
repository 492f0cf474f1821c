/** A database that the browser cannot open at all: in the place of its folder stands a file. */
import { mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { describe, expect, test } from 'vitest';
import { askBackground } from '../../scripts/ask-background.ts';
import { chooseEverywhere } from '../../scripts/drive/choose-everywhere.ts';
import { waitForMarks } from '../../scripts/drive/marks.ts';
import { firefoxUuid, launchReader, type Reader } from '../../scripts/launch.ts';
import { serve } from '../../scripts/serve.ts';
import { fileIn, temporaryFolder } from '../harness/disk-files.ts';
import { addFiles, press, savedIds, takeInThree } from '../harness/given-files.ts';
import { databaseFolder, type KeptReader, startKept } from '../harness/kept-profile.ts';
import { share } from '../harness/share.ts';

/** What stands in the notice of the library; nothing where there is none. */
const noticeOn = (page: Page) =>
  page.evaluate(() => document.querySelector('.backup-notice[role=alert]')?.textContent ?? '');

describe('a database that chromium cannot open at all', () => {
  const profiles = temporaryFolder();
  let profile: string;
  let reader: KeptReader;
  let page: Page;
  let ids: string[];
  let barred: string;

  const begin = async () => {
    profile = mkdtempSync(join(profiles, 'profile-'));
    reader = await startKept(profile);
    await chooseEverywhere(reader, 'en');
    ids = await takeInThree(await reader.openOwnPage('options.html#/backup'));
    await reader.browser.close();
    barred = databaseFolder(profile);
    renameSync(barred, `${barred}.away`);
    writeFileSync(barred, '');
    reader = await startKept(profile);
    page = await reader.openOwnPage('options.html#/highlights');
    await page.waitForSelector('.backup-notice[role=alert]');
  };
  share(begin, () => reader?.browser.close());

  const notice = () => noticeOn(page);

  test('is told of, and what to do (H21, T49)', async () => {
    await expect.poll(notice).toContain('can’t open the data');
    await chooseEverywhere(reader, 'zh-CN');
    await expect.poll(notice).toContain('打不开 Glossa 保存的数据');
    await chooseEverywhere(reader, 'en');
  });

  test('leaves marks, card and search of the built-in documents, and the highlights of the backup (T49)', async () => {
    expect(await askBackground(page, 'corpus.state')).toMatchObject({ problem: 'unopened', documents: 2 });
    const found = await askBackground(page, 'search.query', 'wlcy');
    expect(found.terms[0]?.term.form).toBe('未来产业');
    expect((await askBackground(page, 'term.card', '未来产业')).passages.length).toBeGreaterThan(0);
    expect(await savedIds(page)).toEqual(ids);
    const site = await serve('data/sample', 0);
    const article = await reader.browser.newPage();
    await article.goto(`${site.origin}/`);
    await waitForMarks(article);
    await article.close();
    await site.close();
  });

  test('takes nothing in, and says so (T49)', async () => {
    await expect(askBackground(page, 'highlight.delete', ids)).rejects.toThrow('unopened');
    await expect(askBackground(page, 'document.change', '?', { on: false })).rejects.toThrow('unopened');
    const library = await reader.openOwnPage('options.html#/documents');
    await addFiles(library, 'LICENSE');
    await library.waitForSelector('.import-head [role=status]');
    const said = () => library.$eval('.import-head [role=status]', (element) => element.textContent);
    await expect.poll(said).toContain('nothing can be saved, imported or changed');
    await library.close();
    expect(await savedIds(page)).toEqual(ids);
  });

  test('is there again with all that was in it, while the browser runs (T49)', async () => {
    // Nobody may ask in the moment between: an empty database would be made.
    await page.close();
    rmSync(barred);
    renameSync(`${barred}.away`, barred);
    page = await reader.openOwnPage('options.html#/highlights');
    await expect.poll(async () => (await askBackground(page, 'corpus.state')).problem).toBeNull();
    await expect.poll(notice).toBe('');
    await expect.poll(() => savedIds(page).catch(() => [])).toEqual(ids);
    await askBackground(page, 'highlight.delete', ids.slice(0, 1));
    await expect.poll(() => savedIds(page)).toEqual(ids.slice(1));
    await askBackground(page, 'highlight.restore', ids.slice(0, 1));
    // The next test needs a backup of all: the last of its own accord may have been made between the two.
    await askBackground(page, 'backup.keep');
  });

  test('and comes back empty is made good from the backup (H21, T49)', async () => {
    await reader.browser.close();
    rmSync(barred, { recursive: true });
    writeFileSync(barred, '');
    reader = await startKept(profile);
    page = await reader.openOwnPage('options.html#/highlights');
    await page.waitForSelector('.backup-resort button');
    rmSync(barred);
    await page.waitForSelector('.backup-notice .main-button');
    await press(page, '.backup-notice .main-button');
    await expect.poll(() => savedIds(page).catch(() => [])).toEqual(ids);
  });
});

describe('a database that firefox cannot open at all', () => {
  const profiles = temporaryFolder();
  let barred: string;
  let reader: Reader;

  const begin = async () => {
    const profile = mkdtempSync(join(profiles, 'profile-'));
    barred = fileIn(profile, `storage/default/moz-extension+++${firefoxUuid}`, '');
    reader = await launchReader('firefox', 'test', { headless: true, profile });
  };
  share(begin, () => reader?.browser.close());

  test('leaves the built-in documents, and takes its place again once it can be (T49)', async () => {
    const page = await reader.openOwnPage('options.html#/documents');
    const state = () => askBackground(page, 'corpus.state');
    await expect.poll(state).toMatchObject({ state: 'ready', problem: 'unopened', documents: 2 });
    await expect.poll(() => noticeOn(page)).toContain('can’t open the data');
    const found = await askBackground(page, 'search.query', 'wlcy');
    expect(found.terms[0]?.term.form).toBe('未来产业');
    rmSync(barred);
    await expect.poll(state).toMatchObject({ state: 'ready', problem: null, documents: 2 });
    await expect.poll(() => noticeOn(page)).toBe('');
  });
});
