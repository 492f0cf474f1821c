import { describe, expect, it } from 'vitest';
import { type Stamp, senderOf } from '../../lib/senders/sender.ts';
import { own, stamps, tabAt } from './own.ts';

const page = (path: string, more: Partial<Stamp> = {}): Stamp => ({
  id: own.id,
  origin: own.origin,
  url: `${own.origin}${path}`,
  ...more,
});

describe('senderOf', () => {
  it.each(Object.entries(stamps))('knows %s', (kind, stamp) => {
    expect(senderOf(stamp, own)?.kind).toBe(kind);
  });

  it.each<[string, Stamp]>([
    ['another extension', { ...stamps.popup, id: 'other' }],
    ['no id', { origin: own.origin, url: `${own.origin}/popup.html` }],
    ['no origin', { id: own.id, url: `${own.origin}/popup.html` }],
    ['a private window', { ...stamps.content, tab: tabAt('https://news.example/a', 7, true) }],
    ['our library, private', { ...stamps.library, tab: tabAt(`${own.origin}/options.html`, 8, true) }],
    ['the popup, framed by a page', page('/popup.html', { tab: tabAt('https://evil.example/'), frameId: 4 })],
    [
      'the library, framed by a page',
      page('/options.html', { tab: tabAt('https://evil.example/'), frameId: 4 }),
    ],
    [
      'the side panel, framed by a page',
      page('/sidepanel.html', { tab: tabAt('https://evil.example/'), frameId: 4 }),
    ],
    ['the side panel in a private window', page('/sidepanel.html', { tab: tabAt('x', 7, true), frameId: 0 })],
    ['the welcome page, framed', page('/welcome.html', { tab: tabAt('https://evil.example/'), frameId: 4 })],
    ['the card, opened as a tab', page('/card.html', { tab: tabAt(`${own.origin}/card.html`), frameId: 0 })],
    ['the card, without a tab', page('/card.html')],
    ['the library, without a tab', page('/options.html')],
    ['an unknown page of ours', page('/else.html', { tab: tabAt(`${own.origin}/else.html`), frameId: 0 })],
    [
      'our page, its path hidden in a hash',
      page('/else.html#/options.html', { tab: tabAt('x'), frameId: 0 }),
    ],
    ['our page without an address', { id: own.id, origin: own.origin }],
    ['our background', page('/background.js')],
    ['a page without a tab', { id: own.id, origin: 'https://news.example', url: 'https://news.example/' }],
    [
      'a page without a frame',
      { id: own.id, origin: 'https://news.example', tab: tabAt('https://news.example/') },
    ],
    [
      'a file',
      { id: own.id, origin: 'file://', url: 'file:///a.html', frameId: 0, tab: tabAt('file:///a.html') },
    ],
    ['a page of another extension', { ...stamps.content, origin: 'chrome-extension://other' }],
    ['an origin that only begins like ours', { ...stamps.popup, origin: `${own.origin}x` }],
  ])('lets nothing be asked by %s (H31, H81, T67)', (_, stamp) => {
    expect(senderOf(stamp, own)).toBeNull();
  });

  it('takes the popup opened in a tab for the popup', () => {
    const stamp = page('/popup.html', { tab: tabAt(`${own.origin}/popup.html`), frameId: 0 });
    expect(senderOf(stamp, own)?.kind).toBe('popup');
  });

  it.each<[string, Partial<Stamp>]>([
    ['beside a page, without a tab', {}],
    ['in a tab', { tab: tabAt(`${own.origin}/sidepanel.html`), frameId: 0 }],
  ])('takes the side panel for the library: %s', (_, more) => {
    expect(senderOf(page('/sidepanel.html', more), own)?.kind).toBe('library');
  });

  it('knows Firefox, whose host is not the id', () => {
    const firefox = { id: 'glossa@glossa.example', origin: 'moz-extension://0f1e' };
    const stamp = { id: firefox.id, origin: firefox.origin, url: `${firefox.origin}/popup.html` };
    expect(senderOf(stamp, firefox)?.kind).toBe('popup');
  });

  it.each<[string, Partial<Stamp>, string | null]>([
    ['its own', {}, 'https://news.example/a?b=1#c'],
    [
      'the tab’s once it has changed without loading',
      { tab: tabAt('https://news.example/b') },
      'https://news.example/b',
    ],
    [
      'its own before it is shown in a tab',
      { frameId: 6, tab: tabAt('https://news.example/b') },
      'https://news.example/a?b=1#c',
    ],
    [
      'its own where the tab’s is of another origin',
      { tab: tabAt('https://bank.example/') },
      'https://news.example/a?b=1#c',
    ],
    ['the tab’s in a frame about:blank', { url: 'about:blank', frameId: 2 }, 'https://news.example/a?b=1#c'],
    ['the tab’s in a frame srcdoc', { url: 'about:srcdoc', frameId: 2 }, 'https://news.example/a?b=1#c'],
    [
      'none in a frame about:blank of another origin',
      { origin: 'https://ads.example', url: 'about:blank' },
      null,
    ],
    ['none where address and origin disagree', { url: 'https://bank.example/', tab: tabAt(undefined) }, null],
  ])('gives a page an address: %s', (_, more, url) => {
    expect(senderOf({ ...stamps.content, ...more }, own)).toMatchObject({ kind: 'content', url });
  });
});
