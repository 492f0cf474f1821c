import { expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { HighlightList, type HighlightListProps } from '../../components/HighlightList.tsx';
import type { SavedHighlight } from '../../lib/model.ts';
import { findHighlights } from '../../lib/search/find-highlights.ts';
import { savedHighlight } from '../store/saved-highlight.ts';
import { highlights } from './fixtures.ts';
import { show } from './show.tsx';

const acts = () => ({
  onView: vi.fn(),
  onChange: vi.fn(),
  onDelete: vi.fn(),
  onRestore: vi.fn(),
  onForget: vi.fn(),
  onOpen: vi.fn(),
});

function list(more: Partial<HighlightListProps> = {}) {
  return (
    <HighlightList
      // Each test begins anew: what was typed stays with the component.
      key={Math.random()}
      highlights={highlights}
      view="kept"
      loading={false}
      formOf={(key) => `词 ${key}`}
      find={findHighlights}
      {...acts()}
      {...more}
    />
  );
}
const heads = (root: Element) => [...root.querySelectorAll('h2')].map((head) => head.firstChild?.textContent);
const words = (root: Element) =>
  [...root.querySelectorAll('.saved-words')].map((element) => element.textContent);

const noted: SavedHighlight[] = [
  savedHighlight({ id: 'a', colour: 'blue', note: '再读一遍', tags: ['要点', '会议'], terms: ['未来产业'] }),
  savedHighlight({ id: 'b', colour: 'yellow', tags: ['会议'], lostAt: 5, savedAt: Date.UTC(2026, 1, 14, 8) }),
  savedHighlight({ id: 'c', colour: 'blue', savedAt: Date.UTC(2026, 1, 14, 9) }),
];

test.each<[string, string[]]>([
  ['page', ['新闻']],
  ['colour', ['藤黄', '天青']],
  ['tag', ['会议', '要点', '没有标签']],
  ['term', ['词 未来产业', '没有词表里的词']],
])('highlights stand under heads by %s', async (by, expected) => {
  const root = show(list({ highlights: noted }));
  await userEvent.selectOptions(page.getByRole('combobox', { name: '分组' }), by);
  expect(heads(root)).toEqual(expected);
});

test('colour, tag, what was lost and words narrow the list', async () => {
  const root = show(list({ highlights: noted }));
  await userEvent.click(
    page.getByRole('group', { name: '只看一种颜色' }).getByRole('button', { name: '天青' }),
  );
  await expect.poll(() => words(root).length).toBe(2);
  await userEvent.selectOptions(page.getByRole('combobox', { name: '标签' }), '要点');
  await expect.poll(() => words(root).length).toBe(1);
  await userEvent.selectOptions(page.getByRole('combobox', { name: '标签' }), '');
  await userEvent.click(
    page.getByRole('group', { name: '只看一种颜色' }).getByRole('button', { name: '天青' }),
  );
  await userEvent.click(page.getByRole('button', { name: '网页上没找到的' }));
  await expect.poll(() => words(root).length).toBe(1);
  await userEvent.click(page.getByRole('button', { name: '网页上没找到的' }));
  await userEvent.fill(page.getByRole('searchbox'), '再读');
  await expect.poll(() => words(root).length).toBe(1);
  await userEvent.fill(page.getByRole('searchbox'), '没有这样的话');
  await expect.element(page.getByText('没有符合的高亮', { exact: false })).toBeVisible();
});

test('note, tags and colour are changed where the highlight stands', async () => {
  const given = acts();
  show(list({ highlights: noted, ...given }));
  await userEvent.click(page.getByRole('button', { name: '未来产业' }).first());
  await userEvent.fill(page.getByLabelText('备注'), '想过了');
  await userEvent.fill(page.getByRole('combobox', { name: '标签' }).last(), '要点，新的, 要点');
  await userEvent.click(page.getByRole('button', { name: '完成' }));
  expect(given.onChange).toHaveBeenLastCalledWith(['a'], { note: '想过了', tags: ['要点', '新的'] });
  await userEvent.click(page.getByRole('button', { name: '未来产业' }).first());
  await userEvent.click(page.getByRole('group', { name: '颜色' }).getByRole('button', { name: '竹青' }));
  expect(given.onChange).toHaveBeenLastCalledWith(['a'], { colour: 'green' });
});

test('many are chosen and deleted at once; deleted ones come back or go for good', async () => {
  const given = acts();
  show(list({ highlights: noted, ...given }));
  await userEvent.click(page.getByRole('checkbox').first());
  await userEvent.click(page.getByRole('button', { name: '全选 3 条' }));
  await userEvent.click(page.getByRole('toolbar').getByRole('button', { name: '删除' }));
  expect(given.onDelete).toHaveBeenCalledWith(['a', 'b', 'c']);
  await userEvent.click(page.getByRole('button', { name: '最近删除' }));
  expect(given.onView).toHaveBeenCalledWith('deleted');

  const gone = noted.map((one) => ({ ...one, deletedAt: Date.now() - 86_400_000 }));
  show(list({ highlights: gone, view: 'deleted', ...given }));
  await expect.element(page.getByText('还剩 29 天', { exact: false }).first()).toBeVisible();
  await userEvent.click(page.getByRole('button', { name: '恢复' }).first());
  expect(given.onRestore).toHaveBeenCalledWith(['a']);
  await userEvent.click(page.getByRole('checkbox').first());
  await userEvent.click(page.getByRole('button', { name: '彻底删除' }));
  expect(given.onForget).not.toHaveBeenCalled();
  await userEvent.click(page.getByRole('button', { name: '彻底删除后不能恢复', exact: false }));
  expect(given.onForget).toHaveBeenCalledWith(['a']);
});

test.each([340, 760])('no highlight stands over the next in %i pixels', async (width) => {
  // Of every length that may or may not fit into a line.
  const many = Array.from({ length: 60 }, (_, at) =>
    savedHighlight({
      ...{ id: `w${at}`, url: 'https://a.example/', note: at % 2 ? '备注' : '' },
      quote: { exact: '未来'.repeat(at + 1).slice(0, at + 1), prefix: '', suffix: '' },
    }),
  );
  const root = show(<div style={{ width: `${width}px` }}>{list({ highlights: many })}</div>, 'en');
  const rows = () => [...root.querySelectorAll('.highlight-place')].map((row) => row.getBoundingClientRect());
  const gaps = () =>
    rows()
      .slice(1)
      .map((row, at) => row.top - rows()[at]!.bottom);
  await expect.poll(() => rows().length).toBeGreaterThan(15);
  await expect.poll(() => [Math.round(rows()[0]!.width), Math.min(...gaps()) >= 0]).toEqual([width, true]);
});

test('words of others are shown as they are, and only pages are linked (T38, T65)', async () => {
  const hostile = savedHighlight({
    title: '<img src=x onerror=alert(1)>',
    url: 'javascript:alert(1)',
    quote: { exact: '<script>alert(1)</script>', prefix: '', suffix: '' },
  });
  const root = show(list({ highlights: [hostile] }));
  await expect.element(page.getByText('<script>alert(1)</script>')).toBeVisible();
  expect(root.querySelectorAll('img, script, a')).toHaveLength(0);
});

test('of ten thousand only some are drawn, and all are searched', async () => {
  const many = Array.from({ length: 10_000 }, (_, at) =>
    savedHighlight({
      id: `${at}`,
      url: `https://news.example/${at % 900}`,
      quote: { exact: `第${at}条高亮说未来产业`, prefix: '', suffix: '' },
    }),
  );
  const root = show(list({ highlights: many }));
  await expect.poll(() => words(root).length).toBeGreaterThan(5);
  expect(root.querySelectorAll('.highlight-place').length).toBeLessThan(100);
  scrollTo(0, document.documentElement.scrollHeight);
  await expect.poll(() => words(root).at(-1)).toBe('第9899条高亮说未来产业');
  await userEvent.fill(page.getByRole('searchbox'), '第7777条');
  await expect.poll(() => words(root)).toContain('第7777条高亮说未来产业');
});
