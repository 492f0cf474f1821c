import { expect, test } from 'vitest';
import { findHighlights } from '../../lib/search/find-highlights.ts';
import { savedHighlight } from '../store/saved-highlight.ts';

const highlights = ['未来产业由前沿技术驱动', '發展新質生產力', '6G 试验网'].map((exact, at) =>
  savedHighlight({
    id: String(at),
    title: `新闻之${'甲乙丙'.charAt(at)}`,
    quote: { exact, prefix: '', suffix: '' },
  }),
);

test.each([
  ['未来产业', ['0']],
  ['新质生产力', ['1']],
  ['新闻', ['0', '1', '2']],
  ['6g 丙', ['2']],
  ['weilai', ['0']],
  ['qyjs', ['0']],
  ['前沿技木', ['0']],
  ['驱动新闻', []],
  ['', []],
  ['。', []],
])('%j finds %j', (query, ids) => {
  expect(findHighlights(highlights, query).map(({ id }) => id)).toEqual(ids);
});
