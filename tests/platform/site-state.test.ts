import { describe, expect, it } from 'vitest';
import type { Settings } from '../../lib/settings.ts';
import { patternCovers } from '../../lib/sites/match-pattern.ts';
import { reachOf } from '../../lib/sites/registration.ts';
import { type SiteState, siteStateOf } from '../../lib/sites/site-state.ts';
import { defaults } from './default-settings.ts';

const settings: Settings = {
  ...defaults,
  mode: 'everywhere',
  sites: ['news.example', 'localhost'],
  mutedSites: ['mail.example'],
};
const everywhere = ['*://*/*'];

describe('siteStateOf', () => {
  it.each<[string, SiteState]>([
    ['https://news.example/a', 'on'],
    ['http://news.example:8080/a?b#c', 'on'],
    ['https://mail.example/', 'off'],
    ['https://sub.mail.example/', 'on'],
    ['https://news.example/report.pdf', 'on'],
    ['about:blank', 'restricted'],
    ['about:config', 'restricted'],
    ['chrome://settings/', 'restricted'],
    ['edge://settings/', 'restricted'],
    ['chrome-extension://glossa-id/options.html', 'restricted'],
    ['moz-extension://0f1e/options.html', 'restricted'],
    ['view-source:https://news.example/a', 'restricted'],
    ['file:///home/me/a.html', 'restricted'],
    ['data:text/html,a', 'restricted'],
    ['blob:https://news.example/1', 'restricted'],
    ['javascript:alert(1)', 'restricted'],
    ['https://chromewebstore.google.com/detail/x', 'restricted'],
    ['https://chrome.google.com/webstore/detail/x', 'restricted'],
    ['https://chrome.google.com/', 'on'],
    ['https://addons.mozilla.org/zh-CN/firefox/', 'restricted'],
    ['not an address', 'restricted'],
    ['', 'restricted'],
  ])('everywhere: %s is %s', (url, state) => {
    expect(siteStateOf(url, settings, everywhere)).toBe(state);
  });

  it.each<[string, Partial<Settings>, string[], SiteState]>([
    ['not chosen yet', { mode: null }, everywhere, 'unchosen'],
    ['not chosen yet, and paused', { mode: null, paused: true }, everywhere, 'unchosen'],
    ['paused', { paused: true }, everywhere, 'paused'],
    ['click', { mode: 'click' }, everywhere, 'click'],
    ['click, paused', { mode: 'click', paused: true }, [], 'paused'],
    ['everywhere, not allowed', {}, [], 'needs-permission'],
    ['everywhere, allowed elsewhere', {}, ['*://other.example/*'], 'needs-permission'],
    ['everywhere, allowed here', {}, ['https://news.example/*'], 'on'],
    ['everywhere, allowed on http only', {}, ['http://news.example/*'], 'needs-permission'],
    ['a site chosen and allowed', { mode: 'sites' }, ['*://news.example/*'], 'on'],
    ['a site chosen, not allowed', { mode: 'sites' }, [], 'needs-permission'],
    ['a site not chosen', { mode: 'sites', sites: ['other.example'] }, everywhere, 'off'],
    ['a site muted elsewhere', { mode: 'sites', mutedSites: ['news.example'] }, everywhere, 'on'],
  ])('%s', (_, more, granted, state) => {
    expect(siteStateOf('https://news.example/a', { ...settings, ...more }, granted)).toBe(state);
  });

  it('knows no page without an address', () => {
    expect(siteStateOf(undefined, settings, everywhere)).toBe('restricted');
    expect(siteStateOf(null, settings, everywhere)).toBe('restricted');
  });
});

describe('patternCovers', () => {
  it.each<[string, string, boolean]>([
    ['<all_urls>', 'https://a.example/', true],
    ['<all_urls>', 'file:///a', false],
    ['*://*/*', 'http://a.example:81/b', true],
    ['*://*/*', 'ftp://a.example/', false],
    ['https://*/*', 'http://a.example/', false],
    ['*://a.example/*', 'https://a.example/b', true],
    ['*://a.example/*', 'https://b.a.example/', false],
    ['*://*.a.example/*', 'https://b.a.example/', true],
    ['*://*.a.example/*', 'https://a.example/', true],
    ['*://*.a.example/*', 'https://ba.example/', false],
    ['http://127.0.0.1/*', 'http://127.0.0.1:8123/sample', true],
    ['http://127.0.0.1:8123/*', 'http://127.0.0.1:8123/', true],
    ['http://127.0.0.1:8123/*', 'http://127.0.0.1:9/', false],
    ['nonsense', 'https://a.example/', false],
  ])('%s covers %s: %s', (pattern, url, covers) => {
    expect(patternCovers(pattern, new URL(url))).toBe(covers);
  });
});

describe('reachOf', () => {
  it.each<[string, Partial<Settings>, string[], string[], string[]]>([
    ['not chosen', { mode: null }, everywhere, [], []],
    ['paused', { paused: true }, everywhere, [], []],
    ['click', { mode: 'click' }, everywhere, [], []],
    ['everywhere', {}, everywhere, ['*://*/*'], ['*://mail.example/*']],
    [
      'everywhere, all allowed at install',
      {},
      ['<all_urls>', '*://*/*'],
      ['*://*/*'],
      ['*://mail.example/*'],
    ],
    ['everywhere, one allowed', {}, ['http://127.0.0.1/*'], ['http://127.0.0.1/*'], ['*://mail.example/*']],
    ['everywhere, files allowed', {}, ['file:///*'], [], ['*://mail.example/*']],
    ['sites', { mode: 'sites' }, everywhere, ['*://localhost/*', '*://news.example/*'], []],
    ['sites, one allowed', { mode: 'sites' }, ['https://news.example/*'], ['*://news.example/*'], []],
    ['sites, none allowed', { mode: 'sites' }, [], [], []],
  ])('%s', (_, more, granted, matches, excludeMatches) => {
    expect(reachOf({ ...settings, ...more }, granted)).toEqual({ matches, excludeMatches });
  });
});
