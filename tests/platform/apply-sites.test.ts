import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { changeSettings } from '../../lib/settings.ts';
import { applyLook, applySites, resumeSites } from '../../lib/sites/apply-sites.ts';
import { type FakePermissions, fakePermissions } from './fake-permissions.ts';

let world: FakePermissions;

beforeEach(() => {
  fakeBrowser.reset();
  world = fakePermissions();
  world.granted = ['*://*/*'];
});

afterEach(() => {
  vi.restoreAllMocks();
});

const matches = () => [...world.scripts.values()].flatMap((script) => script.matches ?? []);

describe('what a background left undone', () => {
  it('is done by the next when it ended before it heard of the change (H01)', async () => {
    await applySites();
    await changeSettings(() => ({ mode: 'everywhere' }));
    expect(matches()).toEqual([]);
    await resumeSites();
    expect(matches()).toEqual(['*://*/*']);
  });

  it('is done by the next when it ended midway (H01)', async () => {
    await changeSettings(() => ({ mode: 'everywhere' }));
    await applySites();
    await changeSettings(() => ({ paused: true }));
    vi.spyOn(browser.scripting, 'unregisterContentScripts').mockRejectedValueOnce(new Error('ended'));
    await expect(applySites()).rejects.toThrow('ended');
    // Back to what was brought to bear before: only the note knows that it was left.
    await changeSettings(() => ({ paused: false }));
    world.scripts.clear();
    await resumeSites();
    expect(matches()).toEqual(['*://*/*']);
  });

  it('is left alone while it is being done', async () => {
    await changeSettings(() => ({ mode: 'everywhere' }));
    const query = vi.spyOn(browser.tabs, 'query');
    const doing = applySites();
    await expect.poll(() => query.mock.calls.length).toBe(1);
    await resumeSites();
    await doing;
    await resumeSites();
    expect(query).toHaveBeenCalledTimes(1);
  });

  it('is all where nothing is noted: Glossa was turned off and on again, of which no event tells', async () => {
    await changeSettings(() => ({ mode: 'everywhere' }));
    await resumeSites();
    expect(matches()).toEqual(['*://*/*']);
  });

  it('is nothing where all was done', async () => {
    await changeSettings(() => ({ mode: 'everywhere' }));
    await applySites();
    await changeSettings(() => ({ density: 'all' }));
    await applyLook();
    const query = vi.spyOn(browser.tabs, 'query');
    await resumeSites();
    expect(query).not.toHaveBeenCalled();
  });
});
