import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { describe, expect, test, vi } from 'vitest';
import type { Backup } from '../../lib/exchange/backup.ts';
import { countBackup } from '../../lib/exchange/backup.ts';
import { backupLines, writeBackup } from '../../lib/exchange/write-backup.ts';
import type { SavedHighlight } from '../../lib/model.ts';
import { schemaNumber } from '../../lib/store/corpus-database.ts';
import { askBackground } from '../../scripts/ask-background.ts';
import { temporaryFolder } from '../harness/disk-files.ts';
import { chooseFile, highlightsOf, press, savedIds, takeInThree } from '../harness/given-files.ts';
import { type KeptReader, startKept } from '../harness/kept-profile.ts';
import type { Product } from '../harness/product.ts';
import { share, shareProduct } from '../harness/share.ts';

describe.each(['chromium', 'firefox'] as const)('in %s a database that comes back empty', (name) => {
  let product: Product;
  let page: Page;
  let ids: string[];

  shareProduct(name, async (opened) => {
    product = opened;
    page = await product.openOwnPage('options.html#/backup');
    ids = await takeInThree(page);
  });

  test('is noticed at the next start and made good with one click (H21, T53)', async () => {
    await page.close();
    await product.killBackground();
    // A page that runs nothing of ours.
    const bare = await product.openOwnPage('manifest.json');
    await bare.evaluate(`new Promise((done, fail) => {
      const request = indexedDB.deleteDatabase('glossa');
      request.onsuccess = done;
      request.onerror = fail;
    })`);
    await bare.evaluate('(globalThis.browser ?? chrome).storage.session.clear()');
    await bare.close();
    await product.killBackground();
    const popup = await product.openOwnPage('popup.html');
    await popup.waitForSelector('.backup-notice[role=alert]');
    await press(popup, '.backup-notice .main-button');
    await popup.waitForSelector('.backup-notice[role=status]');
    expect(await savedIds(popup)).toEqual(ids);
    await press(popup, '.backup-notice .quiet-button');
    await popup.waitForFunction(() => !document.querySelector('.backup-notice'), { polling: 50 });
    const state = async () => (await askBackground(popup, 'corpus.state')).documents;
    await expect.poll(state).toBeGreaterThan(0);
    await popup.close();
  });

  test('caused no error', { retry: 0 }, () => {
    expect(product.consoleLines).toEqual([]);
  });
});

describe('a profile that outlives its browser', () => {
  const profiles = temporaryFolder();
  let folder: string;
  let reader: KeptReader;
  let idsA: string[];

  const begin = async () => {
    folder = mkdtempSync(join(profiles, 'profile-'));
    reader = await startKept(folder);
    idsA = await takeInThree(await reader.openOwnPage('options.html#/backup'));
  };
  share(begin, () => reader?.browser.close());

  test('has its highlights back when its database is gone from the disk, and no welcome (H21, H23, T53)', async () => {
    await reader.browser.close();
    const databases = join(folder, 'Default', 'IndexedDB');
    for (const name of readdirSync(databases)) rmSync(join(databases, name), { recursive: true });
    reader = await startKept(folder);
    const page = await reader.openOwnPage('options.html');
    await page.waitForSelector('.backup-notice .main-button');
    expect(reader.browser.targets().some((target) => target.url().endsWith('/welcome.html'))).toBe(false);
    await press(page, '.backup-notice .main-button');
    await expect.poll(() => savedIds(page)).toEqual(idsA);
  });

  test('killed while it restores holds what was there or what comes, never half (H20, T39, T48)', async () => {
    const setB = highlightsOf('b', 400);
    const file = new Uint8Array(await (await bigBackup(setB)).arrayBuffer());
    const idsB = setB.map(({ id }) => id).sort();
    for (const delay of [100, 700, 1_500]) {
      const page = await reader.openOwnPage('options.html#/backup');
      const before = await savedIds(page);
      await chooseFile(page, 'backup', file);
      await press(page, '.segment:last-of-type input');
      await press(page, '.backup-offer .main-button');
      await new Promise((resolve) => setTimeout(resolve, delay));
      await reader.kill();
      reader = await startKept(folder);
      const after = await reader.openOwnPage('options.html#/highlights');
      // The killed browser may hold the folder's lock a moment longer than it lives.
      const ids = await vi.waitFor(() => savedIds(after), { timeout: 60_000, interval: 250 });
      const isNew = ids.length === idsB.length;
      expect(ids, `after ${delay} ms`).toEqual(isNew ? idsB : before);
      const titles = (await askBackground(after, 'document.list')).map(({ document }) => document.title);
      expect(titles.filter((title) => title.startsWith('大')).length, `after ${delay} ms`).toBe(
        isNew ? 2 : 0,
      );
      const { settings } = (await after.evaluate('chrome.storage.local.get("settings")')) as {
        settings?: { theme?: string };
      };
      expect(settings?.theme === 'dark', `after ${delay} ms`).toBe(isNew);
    }
  });
});

/** Highlights, settings, and documents enough to take a while. */
function bigBackup(highlights: SavedHighlight[]): Promise<Blob> {
  const documents = Array.from({ length: 2 }, (_, number) => documentOf(`big${number}`));
  const contents: Omit<Backup, 'header'> = { documents, highlights, edits: {}, settings: { theme: 'dark' } };
  const header = { schema: schemaNumber, version: '0.1.0', madeAt: 1_790_000_000_000, titles: [] };
  return writeBackup(
    { glossa: 'backup', format: 1, ...header, counts: countBackup(contents) },
    backupLines(contents),
  );
}

function documentOf(id: string): Backup['documents'][number] {
  const text = '前瞻布局未来产业，推动科技创新和产业创新深度融合，培育新质生产力。';
  const passages = Array.from({ length: 120 }, (_, at) => ({
    ...{ id: `${id}.${at + 1}`, text: `${text}${at}`, document: id, article: 0, number: at + 1 },
    ...{ kind: 'paragraph' as const, section: [], origin: [{ start: 0, end: 1 }] },
  }));
  const article = { title: id, date: null, issuer: null, first: 1, last: 120, continued: false };
  return {
    document: {
      ...{ id, title: `大${id}`, date: null, issuer: null, language: 'zh-Hans', fileName: 'x.txt' },
      ...{ builtIn: false, articles: [article] },
    },
    state: { on: true, marked: true, removedAt: null, addedAt: 0 },
    passages,
  };
}
