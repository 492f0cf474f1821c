import type { Stamp } from '../../lib/senders/sender.ts';

/** Our own id and origin, as a Chromium would stamp them. */
export const own = { id: 'glossa-id', origin: 'chrome-extension://glossa-id' };

/** A tab showing a web page; the browser's own tab has many more fields, of which none is read. */
export function tabAt(url: string | undefined, id = 7, incognito = false): NonNullable<Stamp['tab']> {
  return { id, url, incognito } as NonNullable<Stamp['tab']>;
}

/** One true stamp of each class of sender. */
export const stamps: Record<'content' | 'opaque' | 'card' | 'popup' | 'library' | 'welcome', Stamp> = {
  content: {
    id: own.id,
    origin: 'https://news.example',
    url: 'https://news.example/a?b=1#c',
    frameId: 0,
    tab: tabAt('https://news.example/a?b=1#c'),
  },
  opaque: {
    id: own.id,
    origin: 'null',
    url: 'about:srcdoc',
    frameId: 3,
    tab: tabAt('https://news.example/a'),
  },
  card: {
    id: own.id,
    origin: own.origin,
    url: `${own.origin}/card.html`,
    frameId: 5,
    tab: tabAt('https://news.example/a'),
  },
  popup: { id: own.id, origin: own.origin, url: `${own.origin}/popup.html` },
  library: {
    id: own.id,
    origin: own.origin,
    url: `${own.origin}/options.html#/terms`,
    frameId: 0,
    tab: tabAt(`${own.origin}/options.html#/terms`, 8),
  },
  welcome: {
    id: own.id,
    origin: own.origin,
    url: `${own.origin}/welcome.html`,
    frameId: 0,
    tab: tabAt(`${own.origin}/welcome.html`, 9),
  },
};
