import { afterEach, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { Popup } from '../../components/Popup.tsx';
import type { PopupProps } from '../../components/popup-props.ts';
import type { Language } from '../../lib/questions.ts';
import { found } from './fixtures.ts';
import { acts, resting, searched } from './popup-fixture.ts';
import { clear, show } from './show.tsx';

afterEach(() => {
  clear();
  vi.clearAllMocks();
});

function showPopup(more: Partial<PopupProps> = {}, language?: Language): HTMLElement {
  return show(<Popup {...resting} {...acts} {...more} />, language);
}

const selected = () => page.getByRole('option', { selected: true });

test('the search box has the focus', async () => {
  showPopup();
  await expect.element(page.getByRole('combobox', { name: '搜索文件' })).toHaveFocus();
  await userEvent.keyboard('a');
  expect(acts.onQuery).toHaveBeenCalledWith('a');
});

test('the keys go through all groups and around, and Enter opens', async () => {
  showPopup(searched);
  await expect.element(page.getByRole('listbox', { name: '搜索结果' })).toBeVisible();
  for (const name of ['词', '段落', '高亮'])
    await expect.element(page.getByRole('group', { name, exact: true })).toBeVisible();
  await expect.poll(() => selected().element().textContent).toContain('59 处');
  await userEvent.keyboard('{ArrowDown}{ArrowDown}');
  await expect.poll(() => selected().element().textContent).toContain('¶8');
  expect(page.getByRole('combobox').element().getAttribute('aria-activedescendant')).toBe(
    selected().element().id,
  );
  await userEvent.keyboard('{Enter}');
  expect(acts.onHit).toHaveBeenLastCalledWith({ kind: 'passage', passage: found.passages[1] });
  await userEvent.keyboard('{ArrowDown}{ArrowDown}');
  await expect.poll(() => selected().element().textContent).toContain('59 处');
  await userEvent.keyboard('{ArrowUp}{Enter}');
  expect(acts.onHit).toHaveBeenLastCalledWith({ kind: 'highlight', highlight: found.highlights[0] });
});

test('Enter waits for the answer to what was typed last', async () => {
  showPopup({ search: { ...searched.search, query: 'wlcyf', current: false } });
  await userEvent.keyboard('{Enter}');
  expect(acts.onHit).not.toHaveBeenCalled();
  const answer = { ...found, terms: [] };
  showPopup({ search: { query: 'wlcyf', answer, current: true, failed: false } });
  await expect.poll(() => acts.onHit.mock.calls).toEqual([[{ kind: 'passage', passage: found.passages[0] }]]);
});

test('a click opens what was clicked', async () => {
  showPopup(searched);
  await userEvent.click(page.getByRole('option').nth(1));
  expect(acts.onHit).toHaveBeenCalledWith({ kind: 'passage', passage: found.passages[0] });
});

test('Esc empties the box first', async () => {
  showPopup(searched);
  await userEvent.keyboard('{Escape}');
  expect(acts.onQuery).toHaveBeenCalledWith('');
});

test('a key that ends the writing of pinyin opens nothing', () => {
  showPopup(searched);
  const key = new KeyboardEvent('keydown', { key: 'Enter', isComposing: true, bubbles: true });
  page.getByRole('combobox').element().dispatchEvent(key);
  expect(acts.onHit).not.toHaveBeenCalled();
});

test('nothing found is said, before the first answer nothing, and after a failure why', async () => {
  const none = { terms: [], passages: [], highlights: [] };
  showPopup({ search: { query: '无', answer: null, current: false, failed: false } });
  await expect.element(page.getByText('没有找到', { exact: false })).not.toBeInTheDocument();
  await expect.element(page.getByText('正在搜索…')).toBeVisible();
  showPopup({ search: { query: '无', answer: none, current: true, failed: false } });
  await expect.element(page.getByText('没有找到“无”。', { exact: false })).toBeVisible();
  showPopup({ search: { query: '无', answer: null, current: true, failed: true } });
  await expect.element(page.getByText('扩展的后台没有回应。')).toBeVisible();
  showPopup({
    search: { query: '无', answer: null, current: true, failed: true },
    notice: 'problem-damaged',
  });
  await expect.element(page.getByText('保存的数据坏了', { exact: false })).toBeVisible();
});

test.each([
  ['kind:技术 创新', '在这些条件下没有找到“创新”。去掉一个条件试试。'],
  ['before:1900', '没有符合这些条件的内容。去掉一个条件试试。'],
])('where %s finds nothing, its conditions may be why', async (query, said) => {
  const answer = { terms: [], passages: [], highlights: [] };
  showPopup({ search: { query, answer, current: true, failed: false } });
  await expect.element(page.getByText(said)).toBeVisible();
});

test('without a query the terms of the page are there, and Enter picks none unasked', async () => {
  showPopup();
  await expect.element(page.getByRole('listbox', { name: '此页的词' })).toBeVisible();
  await userEvent.keyboard('{Enter}');
  expect(acts.onTerm).not.toHaveBeenCalled();
  await userEvent.keyboard('{ArrowDown}{ArrowDown}{Enter}');
  expect(acts.onTerm).toHaveBeenCalledWith('具身智能');
});

test('a term chosen with the keys stays chosen while the page grows', async () => {
  showPopup();
  await userEvent.keyboard('{ArrowDown}{ArrowDown}{Enter}');
  const before = resting.page?.terms ?? [];
  const terms = [{ key: '氢能', form: '氢能', count: 1 }, ...before];
  showPopup({ page: { terms, orphans: [], paused: false } });
  await expect.poll(() => selected().element().textContent).toContain('具身智能');
  await userEvent.keyboard('{Enter}{ArrowDown}{Enter}');
  expect(acts.onTerm.mock.calls.slice(0, 2)).toEqual([['具身智能'], ['具身智能']]);
  expect(acts.onTerm).toHaveBeenLastCalledWith(terms[3]?.key ?? terms[0]?.key);
});

test('a term that was gone to says which of its places that is', async () => {
  acts.onTerm.mockResolvedValueOnce({ at: 2, of: 12 });
  showPopup();
  await userEvent.click(page.getByRole('option').nth(1));
  await expect.element(page.getByText('2 / 12')).toBeInTheDocument();
  await expect.element(page.getByText('第 2 处，共 12 处')).toBeInTheDocument();
});

test('the conditions of a query are chips, and a click takes one away', async () => {
  const query = '量子 kind:技术 before:2026';
  showPopup({ search: { query, answer: found, current: true, failed: false } });
  await expect.element(page.getByText('2026 以前')).toBeVisible();
  await userEvent.click(page.getByRole('button', { name: '去掉条件：类别：技术' }));
  expect(acts.onQuery).toHaveBeenCalledWith('量子 before:2026');
  await expect.element(page.getByRole('combobox')).toHaveFocus();
});

test('the side panel is a click away where there is one', async () => {
  showPopup();
  await userEvent.click(page.getByRole('button', { name: '在侧栏打开' }));
  expect(acts.onPanel).toHaveBeenCalledOnce();
  showPopup({ onPanel: null });
  await expect.element(page.getByRole('button', { name: '在侧栏打开' })).not.toBeInTheDocument();
});
