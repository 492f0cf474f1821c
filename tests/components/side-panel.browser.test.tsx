import { afterEach, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { PopupProps } from '../../components/popup-props.ts';
import { SidePanel } from '../../components/SidePanel.tsx';
import { found, highlights, pageTerms } from './fixtures.ts';
import { acts, resting, searched } from './popup-fixture.ts';
import { clear, show } from './show.tsx';

afterEach(() => {
  clear();
  vi.clearAllMocks();
});

const onLook = vi.fn();

type Tab = 'page' | 'terms' | 'documents' | 'highlights' | null;

function showPanel(tab: Tab, looking: boolean, more: Partial<PopupProps> = {}): HTMLElement {
  return show(
    <SidePanel {...resting} {...acts} {...more} onPanel={null} onLook={onLook} tab={tab} looking={looking}>
      <p>一份文件</p>
    </SidePanel>,
  );
}

const tabAt = (name: string) => page.getByRole('link', { name, exact: true });

test('the tab of this page lists its terms and what was kept of it', async () => {
  showPanel('page', false);
  await expect.element(page.getByRole('listbox', { name: '此页的词' })).toBeVisible();
  await expect.element(page.getByText(highlights[0]!.quote.exact)).toBeVisible();
  await expect.element(tabAt('此页')).toHaveAttribute('aria-current', 'page');
  await userEvent.click(page.getByRole('option').first());
  expect(acts.onTerm).toHaveBeenCalledWith(pageTerms[0]!.key);
});

test('the other tabs show the library, and the keys pick nothing of the page', async () => {
  showPanel('documents', false);
  await expect.element(page.getByText('一份文件')).toBeVisible();
  await expect.element(tabAt('原文')).toHaveAttribute('aria-current', 'page');
  await userEvent.keyboard('{ArrowDown}{Enter}');
  expect(acts.onTerm).not.toHaveBeenCalled();
});

test('what was found lies above all tabs while the reader looks at it', async () => {
  showPanel('documents', true, searched);
  await expect.element(page.getByRole('listbox', { name: '搜索结果' })).toBeVisible();
  await expect.element(page.getByText('一份文件')).not.toBeInTheDocument();
  await userEvent.keyboard('{Enter}');
  expect(acts.onHit).toHaveBeenCalledWith({ kind: 'term', hit: found.terms[0] });
  showPanel('documents', false, searched);
  await expect.element(page.getByText('一份文件')).toBeVisible();
});

test('the search box brings what was found back, a tab puts it away', async () => {
  showPanel('terms', false, searched);
  (document.activeElement as HTMLElement).blur();
  await userEvent.click(page.getByRole('combobox'));
  expect(onLook).toHaveBeenLastCalledWith(true);
  await userEvent.click(tabAt('高亮'));
  expect(onLook).toHaveBeenLastCalledWith(false);
});

test('what was said of one page is not said of the next', async () => {
  acts.onAddPage.mockResolvedValue({ state: 'added', document: 'd1', title: '要闻', terms: 3 });
  acts.onTerm.mockResolvedValue({ at: 1, of: 2 });
  showPanel('page', false);
  await userEvent.click(page.getByRole('option').first());
  await expect.element(page.getByText('1 / 2')).toBeVisible();
  await userEvent.click(page.getByRole('button', { name: '把这一页收入文库' }));
  await expect.element(page.getByText('已收入《要闻》')).toBeVisible();
  showPanel('page', false, { address: 'https://news.cn/b' });
  await expect.element(page.getByRole('button', { name: '把这一页收入文库' })).toBeVisible();
  await expect.element(page.getByText('1 / 2')).not.toBeInTheDocument();
});
