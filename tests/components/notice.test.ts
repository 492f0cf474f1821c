import { expect, test } from 'vitest';
import { noticeOf, type Reach } from '../../entrypoints/connect/notice-of.ts';
import type { CorpusState } from '../../lib/questions.ts';
import type { SiteState } from '../../lib/sites/site-state.ts';

const ready: CorpusState = {
  state: 'ready',
  problem: null,
  documents: 2,
  passages: 115,
  terms: 243,
  glossaryRevision: 1,
};
const calm = {
  corpus: ready,
  site: 'on' as SiteState,
  reach: 'read' as Reach,
  pageIdle: false,
  pageLoading: false,
  pageStormy: false,
  hidden: false,
};

test.each<[string, Partial<Parameters<typeof noticeOf>[0]>, ReturnType<typeof noticeOf>]>([
  ['all is well', {}, null],
  ['nothing is known of the corpus yet', { corpus: null }, null],
  ['the background is silent, whatever else', { corpus: 'silent', site: 'unchosen' }, 'silent'],
  ['the store is damaged', { corpus: { ...ready, state: 'failed', problem: 'damaged' } }, 'problem-damaged'],
  ['preparing failed otherwise', { corpus: { ...ready, state: 'failed' } }, 'problem-failed'],
  ['documents are being read', { corpus: { ...ready, state: 'preparing' } }, 'preparing'],
  ['no choice was made', { site: 'unchosen', reach: 'stale' }, 'choose'],
  ['permission is missing', { site: 'needs-permission', reach: 'stale' }, 'permission'],
  ['the browser forbids the page', { site: 'restricted', reach: 'stale' }, 'restricted'],
  ['everything is paused', { site: 'paused' }, 'paused'],
  ['the site is off', { site: 'off' }, 'off'],
  ['the reader has to click', { site: 'click', reach: 'stale', pageIdle: true }, 'click'],
  ['the reader has to click, now that it is so chosen', { site: 'click', pageIdle: true }, 'click'],
  ['the reader has clicked', { site: 'click' }, null],
  ['the page has an old copy of us', { reach: 'stale' }, 'stale'],
  ['the browser keeps the page to itself', { reach: 'closed' }, 'restricted'],
  ['nobody has answered yet', { reach: null }, null],
  ['the page changes too fast', { pageStormy: true }, 'storm'],
  ['the page is still loading', { reach: 'stale', pageLoading: true }, null],
  ['the panel is not told which page it is', { site: 'restricted', reach: 'stale', hidden: true }, 'hidden'],
  ['the page answers though its address is hidden', { site: 'restricted', hidden: true }, null],
  ['the browser shows a PDF', { reach: 'foreign' }, 'unsupported'],
])('where %s the popup says so', (_, situation, notice) => {
  expect(noticeOf({ ...calm, ...situation })).toBe(notice);
});
