import { existsSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { changeSettings } from '../../lib/settings.ts';
import { showCount, showPage, showResting } from '../../lib/toolbar.ts';

/** The last icon set, of a tab or of all, by its largest picture. */
function icon(): string | undefined {
  const [details] = vi.mocked(browser.action.setIcon).mock.lastCall ?? [];
  return Object.values((details as { path: Record<string, string> }).path).at(-1);
}

const badge = (tabId?: number) => browser.action.getBadgeText(tabId === undefined ? {} : { tabId });
const title = (tabId?: number) => browser.action.getTitle(tabId === undefined ? {} : { tabId });

beforeEach(async () => {
  fakeBrowser.reset();
  vi.spyOn(browser.action, 'setIcon').mockImplementation(async () => {});
  await changeSettings(() => ({ language: 'en' }));
});

afterEach(() => {
  vi.restoreAllMocks();
});

describe('the toolbar icon', () => {
  it('has all its pictures', async () => {
    for (const look of ['on', 'off', 'paused']) {
      for (const size of [16, 32, 48, 128]) {
        expect(existsSync(`data/public/icons/${look}-${size}.png`), `${look}-${size}`).toBe(true);
      }
    }
  });

  it('rests pale, or paused, or says that something is wrong with the data', async () => {
    await showResting(false);
    expect([icon(), await badge(), await title()]).toEqual([
      '/icons/off-128.png',
      '',
      'Glossa: not marking this page',
    ]);
    await changeSettings(() => ({ paused: true }));
    await showResting(false);
    expect([icon(), await title()]).toEqual(['/icons/paused-128.png', 'Glossa: paused']);
    await showResting(true);
    expect([await badge(), await title()]).toEqual(['!', 'Glossa: there is a problem with its data']);
  });

  it('shows where a page runs, and how many terms it holds', async () => {
    await showPage(1, true);
    expect([icon(), await title(1)]).toEqual(['/icons/on-128.png', 'Glossa: marking this page']);
    await showCount(1, 1);
    expect([await badge(1), await title(1)]).toEqual(['1', 'Glossa: 1 term on this page']);
    await showCount(1, 12);
    expect([await badge(1), await title(1), await badge(2)]).toEqual([
      '12',
      'Glossa: 12 terms on this page',
      '',
    ]);
    await showCount(1, 5_000);
    expect(await badge(1)).toBe('999+');
  });

  it('keeps the count when a running page asks again, and drops it when it stops', async () => {
    await showPage(1, true);
    await showCount(1, 12);
    await showPage(1, true);
    expect([await badge(1), await title(1)]).toEqual(['12', 'Glossa: 12 terms on this page']);
    await showPage(1, false);
    expect([icon(), await badge(1)]).toEqual(['/icons/off-128.png', '']);
  });

  it('bears that a tab was closed meanwhile, and nothing else', async () => {
    const { id } = await browser.tabs.create({ url: 'https://news.example/' });
    vi.mocked(browser.action.setIcon).mockRejectedValue(new Error('No tab with id: 99.'));
    await showPage(99, true);
    await expect(showPage(id!, true)).rejects.toThrow('No tab');
  });
});
