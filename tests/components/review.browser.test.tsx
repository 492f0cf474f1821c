import axe from 'axe-core';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { AddTerm } from '../../components/AddTerm.tsx';
import { GlossaryExchange } from '../../components/GlossaryExchange.tsx';
import { ReviewHead } from '../../components/ReviewHead.tsx';
import { ReviewList, type ReviewListProps } from '../../components/ReviewList.tsx';
import type { ReviewChange } from '../../components/review-edits.ts';
import type { ReviewTerm } from '../../lib/questions/glossary.ts';
import type { Language } from '../../lib/questions.ts';
import { manyTerms } from './fixtures.ts';
import { atRest, clear, show } from './show.tsx';

beforeEach(() => {
  document.title = 'Glossa';
});
afterEach(() => {
  clear();
  scrollTo(0, 0);
  delete document.documentElement.dataset.theme;
});

const fold = (text: string) => text.toLowerCase();
const pinyin = (form: string) =>
  form.startsWith('未') ? ['weilaichanye', 'wlcy'] : ['jushenzhineng', 'jszn'];
const keys = { fold, keysOf: (form: string) => [form, ...pinyin(form)] };

const reviewed = (count: number): ReviewTerm[] =>
  manyTerms(count).map((term, at) => ({
    ...{ ...term, score: at % 3 === 2 ? 0.4 : 0.9, source: null, edit: null },
    state: at % 3 === 2 ? 'undecided' : 'accepted',
    parts: term.variants.map((form) => ({ form, key: form, merged: null })),
  }));

function review(terms: ReviewTerm[], more: Partial<ReviewListProps> = {}, language?: Language) {
  const onChange = vi.fn<(change: ReviewChange) => void>();
  const onUndo = vi.fn();
  const props: ReviewListProps = {
    ...{ terms, keys, documents: [{ id: 'a', title: '规划' }], document: '', within: null, hasNew: false },
    ...{ last: null, onChange, onUndo, onDocument: vi.fn(), isMuted: () => false, onMute: vi.fn() },
  };
  return { root: show(<ReviewList {...props} {...more} />, language), onChange, onUndo };
}

const formsIn = (root: HTMLElement) => [...root.querySelectorAll('.term-form')].map((row) => row.textContent);

test('of fifty thousand terms only some are drawn, and scrolling brings others', async () => {
  const terms = reviewed(50_000);
  const { root } = review(terms);
  const rows = () => [...root.querySelectorAll('.term-row')];
  await expect.poll(() => rows().length).toBeGreaterThan(10);
  expect(rows().length).toBeLessThan(120);
  expect(rows()[0]!.textContent).toContain('具身智能0');
  scrollTo(0, 44 * 25_000);
  await expect.element(page.getByText('具身智能25000', { exact: true })).toBeVisible();
  expect(rows().length).toBeLessThan(120);
});

test.each([
  ['产业1', ['未来产业1']],
  ['WLCY', ['未来产业1', '未来产业3']],
  ['jushen', ['具身智能0', '具身智能2']],
  ['sz', ['具身智能0', '具身智能2']],
  ['无', []],
])('terms are filtered by form and pinyin: %s', async (typed, forms) => {
  const { root } = review(reviewed(4));
  await userEvent.fill(page.getByRole('searchbox', { name: '筛选词' }), typed);
  await expect.element(page.getByRole('status')).not.toHaveTextContent('共 4 个词');
  await expect.poll(() => formsIn(root)).toEqual(forms);
});

test('states, kinds and a document narrow the list, and give it back', async () => {
  const { root } = review(reviewed(10));
  await userEvent.click(page.getByRole('button', { name: '待定 3' }));
  await expect.poll(() => formsIn(root)).toHaveLength(3);
  await userEvent.click(page.getByRole('button', { name: '全部 10' }));
  await userEvent.selectOptions(page.getByRole('combobox', { name: '类别' }), '政策 2');
  await expect.element(page.getByText('共 2 个词')).toBeVisible();
  clear();
  review(reviewed(10), { within: new Set(['k3']) });
  await expect.element(page.getByText('共 1 个词')).toBeVisible();
});

test('J and K move, A accepts, X ignores, and the next is at hand', async () => {
  const { root, onChange, onUndo } = review(reviewed(5));
  const current = () => root.querySelector('[aria-current] .term-form')?.textContent;
  await userEvent.keyboard('jjj');
  await expect.poll(current).toBe('具身智能2');
  await userEvent.keyboard('a');
  const before = { key: 'k2' };
  expect(onChange).toHaveBeenLastCalledWith({
    ...{ before: [before], after: [{ key: 'k2', state: 'accepted' }] },
    said: '“具身智能2”改为采用',
  });
  await expect.poll(current).toBe('未来产业3');
  await userEvent.keyboard('k');
  await expect.poll(current).toBe('具身智能2');
  await userEvent.keyboard('x');
  expect(onChange.mock.lastCall![0].after).toEqual([{ key: 'k2', state: 'rejected' }]);
  await userEvent.keyboard('z');
  expect(onUndo).toHaveBeenCalled();
});

test('keys that are typed into a field do nothing else', async () => {
  const { onChange } = review(reviewed(5));
  await userEvent.keyboard('j');
  await userEvent.fill(page.getByRole('searchbox', { name: '筛选词' }), '');
  await userEvent.keyboard('ax');
  expect(onChange).not.toHaveBeenCalled();
});

test('all that is shown can be decided at once', async () => {
  const { onChange } = review(reviewed(10));
  await userEvent.click(page.getByRole('button', { name: '待定 3' }));
  await userEvent.click(page.getByRole('button', { name: '采用这 3 个' }));
  const { after, said } = onChange.mock.lastCall![0];
  expect(after.map(({ key, state }) => `${key} ${state}`)).toEqual([
    'k2 accepted',
    'k5 accepted',
    'k8 accepted',
  ]);
  expect(said).toBe('3 个词改为采用');
});

test('M merges into the first that is found', async () => {
  const { onChange } = review(reviewed(6));
  await userEvent.keyboard('jm');
  const field = page.getByRole('searchbox', { name: '并入另一个词' });
  await expect.element(field).toHaveFocus();
  await userEvent.fill(field, '产业3');
  await userEvent.keyboard('{Enter}');
  expect(onChange).toHaveBeenCalledWith({
    ...{ before: [{ key: 'k0' }], after: [{ key: 'k0', into: 'k3' }] },
    said: '“具身智能0”并入“未来产业3”',
  });
});

test('E edits form, kind and definition, and sets forms apart', async () => {
  const { onChange } = review(reviewed(2));
  await userEvent.keyboard('je');
  await userEvent.fill(page.getByRole('textbox', { name: '显示为' }), '具身的智能');
  await userEvent.selectOptions(page.getByRole('dialog').getByRole('combobox', { name: '类别' }), '技术');
  await userEvent.fill(page.getByRole('textbox', { name: '释义（可不填）' }), '有身体的智能。');
  await userEvent.click(page.getByRole('button', { name: '保存' }));
  const own = { form: '具身智能0', variants: [], definition: '有身体的智能。', source: '我的词条' };
  expect(onChange.mock.lastCall![0].after).toEqual([
    { key: 'k0', form: '具身的智能', kind: 'technology', own },
  ]);
  await expect.element(page.getByRole('dialog')).not.toBeInTheDocument();
});

test('a list of words says what it would bring before it does', async () => {
  const acts = { onExport: vi.fn(), onFile: vi.fn(), onImport: vi.fn(), onCancel: vi.fn() };
  const offer = { fileName: '<b>词.csv', added: 3, extended: 2, known: 1, duplicates: 4, left: [7, 9] };
  show(<GlossaryExchange busy={false} offer={offer} message={null} {...acts} />);
  await expect.element(page.getByText(/新词 3 个，已有而有补充的 2 个/)).toBeVisible();
  await userEvent.click(page.getByRole('button', { name: '加入 5 个' }));
  expect(acts.onImport).toHaveBeenCalled();
  await userEvent.selectOptions(page.getByRole('combobox', { name: '格式' }), 'Yomitan 词典（zip）');
  await userEvent.click(page.getByRole('button', { name: '导出', exact: true }));
  expect(acts.onExport).toHaveBeenCalledWith('yomitan', 'all');
});

test('an own term has a form, and perhaps a definition', async () => {
  const onAdd = vi.fn();
  show(<AddTerm onAdd={onAdd} onClose={vi.fn()} />);
  await userEvent.fill(page.getByRole('textbox', { name: '词' }), ' 并举 ');
  await userEvent.click(page.getByRole('button', { name: '加入' }));
  expect(onAdd).toHaveBeenCalledWith('并举', '');
});

const looks = ['zh-CN', 'en'].flatMap((language) => ['light', 'dark'].map((theme) => ({ language, theme })));
test.each(looks)('axe finds no fault in the review ($language, $theme)', async ({ language, theme }) => {
  document.documentElement.lang = language;
  document.documentElement.dataset.theme = theme;
  const acts = { onExport: vi.fn(), onFile: vi.fn(), onImport: vi.fn(), onCancel: vi.fn() };
  const head = (
    <>
      <ReviewHead panel="exchange" onPanel={vi.fn()} fresh={3} />
      <GlossaryExchange busy={false} offer={null} message={null} {...acts} />
      <AddTerm onAdd={vi.fn()} onClose={vi.fn()} />
    </>
  );
  const terms = reviewed(8).map((term, at) => ({
    ...term,
    state: at === 1 ? ('rejected' as const) : term.state,
  }));
  const last = { before: [], after: [], said: '“词”改为采用' };
  const { root } = review(terms, { children: head, last }, language as Language);
  const blur = () => (document.activeElement as HTMLElement | null)?.blur();
  blur();
  await userEvent.keyboard('j');
  const faultsIn = async () => {
    await atRest();
    const { violations } = await axe.run(root, { rules: { region: { enabled: false } } });
    return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
  };
  expect(await faultsIn()).toEqual([]);
  blur();
  await userEvent.keyboard('e');
  await expect.poll(() => root.querySelector('dialog')?.open).toBe(true);
  expect(await faultsIn()).toEqual([]);
});
