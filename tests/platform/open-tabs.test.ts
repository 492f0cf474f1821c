import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { changeSettings } from '../../lib/settings.ts';
import { forgetOnce, isMarkedOnce, markTabOnce } from '../../lib/sites/once-tabs.ts';
import { refreshPages, tellPages } from '../../lib/sites/open-tabs.ts';
import { type FakePermissions, fakePermissions } from './fake-permissions.ts';

let world: FakePermissions;
let told: number[];

/** Tabs as the browser shows them to us, and those of them where our script runs. */
function openTabs(tabs: { id: number; url?: string; discarded?: boolean }[], running: number[]): void {
  vi.spyOn(browser.tabs, 'query').mockResolvedValue(tabs as never);
  vi.spyOn(browser.tabs, 'get').mockImplementation(
    async (id: number) => tabs.find((tab) => tab.id === id) as never,
  );
  vi.spyOn(browser.tabs, 'sendMessage').mockImplementation((async (id: number) => {
    if (!running.includes(id))
      throw new Error('Could not establish connection. Receiving end does not exist.');
    told.push(id);
    return { ok: true };
  }) as never);
}

beforeEach(() => {
  fakeBrowser.reset();
  world = fakePermissions();
  world.granted = ['*://*/*'];
  told = [];
});

afterEach(() => {
  vi.restoreAllMocks();
});

describe('refreshPages', () => {
  it('tells running pages, and starts the script where it is to run', async () => {
    await changeSettings(() => ({ mode: 'everywhere', mutedSites: ['mail.example'] }));
    openTabs(
      [
        { id: 1, url: 'https://news.example/' },
        { id: 2, url: 'https://else.example/' },
        { id: 3, url: 'https://mail.example/' },
        { id: 4, url: 'https://asleep.example/', discarded: true },
        { id: 5, url: 'chrome://settings/' },
        { id: 6 },
      ],
      [1],
    );
    await refreshPages();
    expect(told).toEqual([1]);
    expect(world.injected).toEqual(['2 /scout.js']);
  });

  it('bears a page that forbids scripts', async () => {
    await changeSettings(() => ({ mode: 'everywhere' }));
    openTabs([{ id: 1, url: 'https://closed.example/' }], []);
    vi.mocked(browser.scripting.insertCSS).mockRejectedValue(new Error('Cannot access contents of the page'));
    await refreshPages();
    expect(world.injected).toEqual([]);
  });
});

describe('tellPages', () => {
  it('starts nothing', async () => {
    await changeSettings(() => ({ mode: 'everywhere' }));
    openTabs(
      [
        { id: 1, url: 'https://news.example/' },
        { id: 2, url: 'https://else.example/' },
      ],
      [2],
    );
    await tellPages();
    expect([told, world.injected]).toEqual([[2], []]);
  });
});

describe('markTabOnce', () => {
  it('runs the script and remembers the page’s origin', async () => {
    openTabs([{ id: 1, url: 'https://news.example/a' }], []);
    expect(await markTabOnce(1)).toBe(true);
    expect(world.injected).toEqual(['1 /scout.js']);
    expect(await isMarkedOnce(1, 'https://news.example/b')).toBe(true);
    expect(await isMarkedOnce(1, 'https://else.example/')).toBe(false);
    expect(await isMarkedOnce(2, 'https://news.example/a')).toBe(false);
    expect(await isMarkedOnce(1, null)).toBe(false);
  });

  it('says where the browser forbids it', async () => {
    openTabs([{ id: 1, url: 'chrome://settings/' }, { id: 2 }], []);
    vi.mocked(browser.scripting.executeScript).mockRejectedValue(new Error('Cannot access a chrome:// URL'));
    expect(await markTabOnce(1)).toBe(false);
    expect(await markTabOnce(2)).toBe(false);
  });

  it('ends when the reader makes a choice that stands', async () => {
    openTabs([{ id: 1, url: 'https://news.example/a' }], []);
    await markTabOnce(1);
    await forgetOnce();
    expect(await isMarkedOnce(1, 'https://news.example/a')).toBe(false);
  });

  it('remembers two tabs marked at the same time', async () => {
    openTabs(
      [
        { id: 1, url: 'https://a.example/' },
        { id: 2, url: 'https://b.example/' },
      ],
      [],
    );
    await Promise.all([markTabOnce(1), markTabOnce(2)]);
    expect(await isMarkedOnce(1, 'https://a.example/')).toBe(true);
    expect(await isMarkedOnce(2, 'https://b.example/')).toBe(true);
  });
});
