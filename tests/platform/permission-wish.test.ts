import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { wishLife } from '../../lib/limits.ts';
import { changeSettings, readSettings } from '../../lib/settings.ts';
import { fulfilWish, leaveSite, requestEverywhere, requestSite } from '../../lib/sites/permission-wish.ts';
import { type FakePermissions, fakePermissions } from './fake-permissions.ts';

const page = 'https://news.example/a';
let world: FakePermissions;

beforeEach(() => {
  fakeBrowser.reset();
  world = fakePermissions();
});

afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

/** The popup closes while the prompt is open: what it awaited never comes. */
function closePopupAtPrompt(): void {
  vi.mocked(browser.permissions.request).mockImplementation(() => new Promise<never>(() => {}));
}

describe('a wish to run', () => {
  it('on a site is fulfilled by the page that asked', async () => {
    expect(await requestSite(page)).toBe(true);
    expect(await readSettings()).toMatchObject({ mode: 'sites', sites: ['news.example'] });
    expect(world.granted).toEqual(['*://news.example/*']);
  });

  it('everywhere is fulfilled by the page that asked', async () => {
    expect(await requestEverywhere()).toBe(true);
    expect(await readSettings()).toMatchObject({ mode: 'everywhere' });
  });

  it('asks the browser before anything is awaited, or the click is lost', () => {
    void requestSite(page);
    expect(browser.permissions.request).toHaveBeenCalledWith({ origins: ['*://news.example/*'] });
  });

  it('is fulfilled by the background when the prompt closed the popup', async () => {
    closePopupAtPrompt();
    void requestSite(page);
    await fulfilWish();
    expect(await readSettings()).toMatchObject({ mode: null, sites: [] });
    world.granted.push('*://news.example/*');
    await fulfilWish();
    expect(await readSettings()).toMatchObject({ mode: 'sites', sites: ['news.example'] });
  });

  it('is fulfilled once', async () => {
    await requestSite(page);
    await leaveSite(page);
    await fulfilWish();
    expect(await readSettings()).toMatchObject({ sites: [] });
  });

  it('changes nothing when refused, even if permission comes later', async () => {
    world.answer = false;
    expect(await requestSite(page)).toBe(false);
    world.granted.push('*://news.example/*');
    await fulfilWish();
    expect(await readSettings()).toMatchObject({ mode: null, sites: [] });
  });

  it('is forgotten with time', async () => {
    vi.useFakeTimers({ toFake: ['Date'] });
    closePopupAtPrompt();
    void requestEverywhere();
    vi.advanceTimersByTime(wishLife + 1);
    world.granted.push('*://*/*');
    await fulfilWish();
    expect(await readSettings()).toMatchObject({ mode: null });
  });

  it('on a closed page is refused without asking', async () => {
    expect(await requestSite('chrome://settings/')).toBe(false);
    expect(browser.permissions.request).not.toHaveBeenCalled();
  });

  it('on a muted site, where Glossa runs everywhere, only unmutes it', async () => {
    await changeSettings(() => ({ mode: 'everywhere', mutedSites: ['news.example', 'b.example'] }));
    await requestSite(page);
    expect(await readSettings()).toMatchObject({ mode: 'everywhere', mutedSites: ['b.example'], sites: [] });
  });
});

describe('leaveSite', () => {
  it('mutes the site where Glossa runs everywhere', async () => {
    await changeSettings(() => ({ mode: 'everywhere' }));
    await leaveSite(page);
    await leaveSite(page);
    expect(await readSettings()).toMatchObject({ mutedSites: ['news.example'] });
  });

  it('takes the site off the list of sites', async () => {
    await changeSettings(() => ({ mode: 'sites', sites: ['news.example', 'b.example'] }));
    await leaveSite(page);
    expect(await readSettings()).toMatchObject({ sites: ['b.example'], mutedSites: [] });
  });
});
