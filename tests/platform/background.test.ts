import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import background from '../../entrypoints/background/index.ts';
import { hasNews, noteVersion } from '../../entrypoints/connect/seen-version.ts';
import { changeSettings, readSettings } from '../../lib/settings.ts';
import { requestEverywhere } from '../../lib/sites/permission-wish.ts';
import { replaceParts } from './browser-parts.ts';
import { type FakePermissions, fakePermissions } from './fake-permissions.ts';

let world: FakePermissions;
let restore: () => void;
// Not for one test only: a background goes on when its test is over.
browser.runtime.getPlatformInfo = async () => ({}) as never;

const added: (() => void)[] = [];
const removed: (() => void)[] = [];

beforeEach(() => {
  fakeBrowser.reset();
  added.length = 0;
  removed.length = 0;
  world = fakePermissions();
  vi.spyOn(browser.permissions.onAdded, 'addListener').mockImplementation(
    (listen) => void added.push(listen as never),
  );
  vi.spyOn(browser.permissions.onRemoved, 'addListener').mockImplementation(
    (listen) => void removed.push(listen as never),
  );
  vi.spyOn(browser.storage.local, 'setAccessLevel').mockResolvedValue();
  vi.spyOn(browser.i18n, 'getUILanguage').mockReturnValue('zh-CN');
  vi.spyOn(browser.action, 'setIcon').mockImplementation(async () => {});
  vi.spyOn(browser.runtime, 'getManifest').mockReturnValue({ version: '1.2.3' } as never);
  // As in Firefox for Android.
  restore = replaceParts({ contextMenus: undefined, omnibox: undefined, commands: undefined });
  vi.stubGlobal('fetch', () => Promise.reject(new Error('no package here')));
  vi.spyOn(console, 'error').mockImplementation(() => {});
  void background.main();
});

afterEach(() => {
  restore();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

const tabs = async () => (await browser.tabs.query({})).map(({ url }) => url);

describe('the background', () => {
  it('listens before anything is awaited (H01)', () => {
    expect(fakeBrowser.runtime.onMessage.hasListeners()).toBe(true);
    expect(fakeBrowser.runtime.onInstalled.hasListeners()).toBe(true);
    expect(fakeBrowser.runtime.onStartup.hasListeners()).toBe(true);
    expect(fakeBrowser.storage.onChanged.hasListeners()).toBe(true);
    expect([added.length, removed.length]).toEqual([1, 1]);
  });

  it('shuts content scripts out of the storage (H33)', () => {
    expect(browser.storage.local.setAccessLevel).toHaveBeenCalledWith({ accessLevel: 'TRUSTED_CONTEXTS' });
  });

  it('welcomes at install, and only then', async () => {
    await fakeBrowser.runtime.onInstalled.trigger({ reason: 'update' } as never);
    expect((await tabs()).filter((url) => url?.endsWith('welcome.html'))).toEqual([]);
    await fakeBrowser.runtime.onInstalled.trigger({ reason: 'install' } as never);
    expect((await tabs()).filter((url) => url?.endsWith('welcome.html'))).toHaveLength(1);
  });

  it('tells of a new version after an update, and never at the first start', async () => {
    await fakeBrowser.runtime.onInstalled.trigger({ reason: 'install' } as never);
    expect(await hasNews()).toBe(false);
    vi.mocked(browser.runtime.getManifest).mockReturnValue({ version: '1.2.4' } as never);
    expect(await hasNews()).toBe(false);
    vi.mocked(browser.runtime.getManifest).mockReturnValue({ version: '1.3.0' } as never);
    await fakeBrowser.runtime.onInstalled.trigger({ reason: 'update' } as never);
    expect(await hasNews()).toBe(true);
    await noteVersion();
    expect(await hasNews()).toBe(false);
  });

  it('registers the script again after an update, which forgets it', async () => {
    world.granted = ['*://*/*'];
    await changeSettings(() => ({ mode: 'everywhere' }));
    await expect.poll(() => world.scripts.size).toBe(1);
    world.scripts.clear();
    await fakeBrowser.runtime.onInstalled.trigger({ reason: 'update' } as never);
    expect(world.scripts.size).toBe(1);
  });

  it('fulfils a wish when permission comes after the popup has gone', async () => {
    vi.mocked(browser.permissions.request).mockImplementation(() => new Promise<never>(() => {}));
    void requestEverywhere();
    world.granted = ['*://*/*'];
    added[0]?.();
    await expect.poll(() => world.scripts.size).toBe(1);
    expect(await readSettings()).toMatchObject({ mode: 'everywhere' });
  });

  it('takes the script away with the permission, and while paused', async () => {
    world.granted = ['*://*/*'];
    await changeSettings(() => ({ mode: 'everywhere' }));
    await expect.poll(() => world.scripts.size).toBe(1);
    await changeSettings(() => ({ paused: true }));
    await expect.poll(() => world.scripts.size).toBe(0);
    await changeSettings(() => ({ paused: false }));
    await expect.poll(() => world.scripts.size).toBe(1);
    world.granted = [];
    removed[0]?.();
    await expect.poll(() => world.scripts.size).toBe(0);
  });

  it('says on its icon that the documents cannot be read', async () => {
    await fakeBrowser.runtime.onStartup.trigger();
    await expect.poll(() => browser.action.getBadgeText({})).toBe('!');
    expect(await browser.action.getTitle({})).toBe('Glossa 词注：数据出了问题');
  });
});
