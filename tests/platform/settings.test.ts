import fc from 'fast-check';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { changeSettings, onSettingsChanged, readSettings } from '../../lib/settings.ts';
import { defaults } from './default-settings.ts';

beforeEach(() => {
  fakeBrowser.reset();
});

describe('settings', () => {
  it('begin with their defaults', async () => {
    expect(await readSettings()).toEqual(defaults);
  });

  it('keep what was chosen', async () => {
    await changeSettings(() => ({ mode: 'sites', sites: ['a.example'] }));
    await changeSettings(({ sites }) => ({ sites: [...sites, 'b.example'] }));
    expect(await readSettings()).toEqual({ ...defaults, mode: 'sites', sites: ['a.example', 'b.example'] });
  });

  it('lose no change to another made at the same time', async () => {
    const hosts = Array.from({ length: 20 }, (_, number) => `${number}.example`);
    await Promise.all(hosts.map((host) => changeSettings(({ sites }) => ({ sites: [...sites, host] }))));
    expect((await readSettings()).sites).toEqual(hosts);
  });

  it('replace only what is damaged', async () => {
    const damaged = { mode: 'always', paused: true, sites: 'a.example', theme: 'dark', mutedTerms: [1] };
    await browser.storage.local.set({ settings: damaged });
    expect(await readSettings()).toEqual({ ...defaults, paused: true, theme: 'dark' });
  });

  it('can be read whatever is stored', async () => {
    await fc.assert(
      fc.asyncProperty(fc.jsonValue(), async (settings) => {
        await browser.storage.local.set({ settings } as Record<string, unknown>);
        expect(Object.keys(await readSettings()).sort()).toEqual(Object.keys(defaults).sort());
      }),
    );
  });
});

describe('onSettingsChanged', () => {
  it('tells of real changes of its own item, until the signal', async () => {
    const controller = new AbortController();
    const heard = vi.fn();
    onSettingsChanged(heard, controller.signal);
    await changeSettings(() => ({ paused: true }));
    await changeSettings(() => ({ paused: true }));
    await browser.storage.local.set({ census: 1 });
    await browser.storage.session.set({ settings: { paused: false } });
    controller.abort();
    await changeSettings(() => ({ paused: false }));
    expect(heard.mock.calls).toEqual([[{ ...defaults, paused: true }, defaults]]);
  });
});
