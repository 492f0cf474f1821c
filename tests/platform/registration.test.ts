import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { changeSettings, type Settings } from '../../lib/settings.ts';
import { registerMarker } from '../../lib/sites/registration.ts';
import { type FakePermissions, fakePermissions } from './fake-permissions.ts';

let world: FakePermissions;

beforeEach(() => {
  fakeBrowser.reset();
  world = fakePermissions();
});

afterEach(() => {
  vi.restoreAllMocks();
});

const choose = (settings: Partial<Settings>) => changeSettings(() => settings);

describe('registerMarker', () => {
  it('registers nothing before the reader has chosen', async () => {
    world.granted = ['*://*/*'];
    await registerMarker();
    expect(world.changes).toEqual([]);
  });

  it('registers the script with its style, in all frames, to stay', async () => {
    world.granted = ['*://*/*'];
    await choose({ mode: 'everywhere', mutedSites: ['mail.example'] });
    await registerMarker();
    expect([...world.scripts.values()]).toEqual([
      {
        id: 'marker',
        js: ['/scout.js'],
        css: ['/assets/marker.css'],
        matches: ['*://*/*'],
        excludeMatches: ['*://mail.example/*'],
        allFrames: true,
        matchOriginAsFallback: true,
        runAt: 'document_start',
        persistAcrossSessions: true,
      },
    ]);
  });

  it('gives Firefox, and only it, user styles', async () => {
    vi.stubEnv('BROWSER', 'firefox');
    world.granted = ['*://*/*'];
    await choose({ mode: 'everywhere' });
    await registerMarker();
    vi.unstubAllEnvs();
    expect(world.scripts.get('marker')).toMatchObject({ cssOrigin: 'user' });
  });

  it('does nothing the second time', async () => {
    world.granted = ['*://*/*'];
    await choose({ mode: 'sites', sites: ['b.example', 'a.example'] });
    await registerMarker();
    await registerMarker();
    expect(world.changes).toEqual(['register *://a.example/*,*://b.example/*']);
  });

  it('replaces what a version before has registered', async () => {
    world.granted = ['*://*/*'];
    await choose({ mode: 'everywhere' });
    await registerMarker();
    const wanted = world.scripts.get('marker')!;
    for (const before of [{ js: ['/marker.js'] }, { runAt: 'document_idle' as const }]) {
      world.scripts.set('marker', { ...wanted, ...before });
      await registerMarker();
      expect(world.scripts.get('marker')).toEqual(wanted);
    }
  });

  it('waits for permission, and goes with it', async () => {
    await choose({ mode: 'sites', sites: ['a.example'] });
    await registerMarker();
    world.granted = ['*://a.example/*'];
    await registerMarker();
    world.granted = [];
    await registerMarker();
    expect(world.changes).toEqual(['register *://a.example/*', 'unregister']);
  });

  it('goes on after a failure', async () => {
    world.granted = ['*://*/*'];
    await choose({ mode: 'everywhere' });
    vi.mocked(browser.permissions.getAll).mockRejectedValueOnce(new Error('once'));
    await expect(registerMarker()).rejects.toThrow('once');
    await registerMarker();
    expect(world.scripts.size).toBe(1);
  });

  const host = fc.constantFrom('a.example', 'b.example', 'c.example');
  const settings = fc.record({
    mode: fc.constantFrom('everywhere' as const, 'sites' as const, 'click' as const, null),
    paused: fc.boolean(),
    sites: fc.uniqueArray(host),
    mutedSites: fc.uniqueArray(host),
  });
  const granted = fc.uniqueArray(fc.constantFrom('*://*/*', '*://a.example/*', 'https://b.example/*'));

  it('ends the same, however many calls overlap and whatever was registered before', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(settings, granted), { minLength: 1, maxLength: 4 }),
        async (steps) => {
          for (const [step, origins] of steps) {
            world.granted = origins;
            await choose(step);
            void registerMarker();
            await Promise.all([registerMarker(), registerMarker()]);
          }
          const reached = [...world.scripts.values()];
          world.scripts.clear();
          await registerMarker();
          expect(reached).toEqual([...world.scripts.values()]);
        },
      ),
      { numRuns: 200 },
    );
  });
});
