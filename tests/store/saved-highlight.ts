import type { SavedHighlight } from '../../lib/model.ts';

/** A highlight as a page would have it saved, but for what the test says. */
export function savedHighlight(more: Partial<SavedHighlight> = {}): SavedHighlight {
  return {
    id: 'h',
    sequence: 1,
    url: 'https://news.example/a',
    origin: 'https://news.example',
    title: '新闻',
    language: 'zh-CN',
    savedAt: 1,
    changedAt: 1,
    quote: { exact: '未来产业', prefix: '', suffix: '' },
    position: { start: 0, end: 4 },
    colour: 'yellow',
    note: '',
    tags: [],
    terms: [],
    lostAt: null,
    deletedAt: null,
    ...more,
  };
}
