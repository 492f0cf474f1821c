import { vi } from 'vitest';
import type { PopupProps } from '../../components/popup-props.ts';
import { found, highlights, pageTerms } from './fixtures.ts';

/** Everything a popup may be asked to do, each call written down. */
export const acts = {
  onQuery: vi.fn(),
  onHit: vi.fn(),
  onTerm: vi.fn(),
  onNotice: vi.fn(),
  onChoose: vi.fn(),
  onReveal: vi.fn(),
  onDelete: vi.fn(),
  onRestore: vi.fn(),
  onFind: vi.fn(),
  onSite: vi.fn(),
  onPause: vi.fn(),
  onDensity: vi.fn(),
  onOpen: vi.fn(),
  onAddPage: vi.fn(),
  onPanel: vi.fn(),
};

/** A popup on a page, before anything is typed. */
export const resting: Omit<PopupProps, keyof typeof acts> = {
  search: { query: '', answer: null, current: true, failed: false },
  notice: null,
  problem: null,
  safety: null,
  address: 'https://news.cn/a',
  site: { host: 'news.cn', switchable: true, on: true, paused: false },
  page: { terms: pageTerms, orphans: ['h2'], paused: false },
  highlights: highlights.slice(0, 2),
  deleted: new Set(),
  density: 'first',
};

export const searched = { search: { query: 'wlcy', answer: found, current: true, failed: false } };
