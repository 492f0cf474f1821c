import { afterEach, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { PageQuotations, type PageQuotationsProps } from '../../components/PageQuotations.tsx';
import { QuotationCard } from '../../components/QuotationCard.tsx';
import { quotations } from './insight-fixture.ts';
import { clear, show } from './show.tsx';

afterEach(() => {
  clear();
  vi.clearAllMocks();
});

const acts = {
  onTrace: vi.fn(),
  onAutomatic: vi.fn(),
  onReveal: vi.fn(),
  onOpen: vi.fn(),
  onSave: vi.fn(),
  onCopy: vi.fn(),
};
const still = { busy: false, problem: null, copied: false, host: 'news.example', automatic: false };
const found = { state: 'traced', quotations } as const satisfies PageQuotationsProps['traced'];

const showList = (more: Partial<PageQuotationsProps> = {}, language: 'zh-CN' | 'en' = 'zh-CN') =>
  show(<PageQuotations traced={found} {...still} {...acts} {...more} />, language);

test.each([
  ['zh-CN', '此页有 3 处来自 1 份文件，其中 2 处有出入。', '引号里的话被改过：2 处'],
  ['en', '3 passages on this page from 1 document; 2 differ.', 'Altered inside quotation marks, in 2 places'],
] as const)('sums up and flags what was altered, in %s', async (language, summary, flag) => {
  showList({}, language);
  await expect.element(page.getByText(summary)).toBeVisible();
  await expect.element(page.getByText(flag, { exact: false })).toBeVisible();
});

test('the difference can be read without colour, and heard', () => {
  const root = showList();
  const [first, second] = [...root.querySelectorAll('.quotation')[2]!.querySelectorAll('del')];
  expect([first!.textContent, second!.textContent]).toEqual(['（删）我们', '（删）牢牢']);
  expect(getComputedStyle(first!).textDecorationLine).toBe('line-through');
  const inserted = root.querySelector('ins')!;
  expect(inserted.textContent).toBe('（增）与');
  expect(getComputedStyle(inserted).textDecorationLine).toBe('underline');
});

test('a quotation leads to its place on the page and to its source', async () => {
  showList();
  const words = page.getByRole('button', { name: /创新/ });
  (words.element() as HTMLElement).focus();
  await userEvent.keyboard('{Enter}');
  expect(acts.onReveal).toHaveBeenCalledWith(1);
  await userEvent.click(page.getByText('¶8', { exact: false }));
  expect(acts.onOpen).toHaveBeenCalledWith({ page: 'document', document: 'd004', paragraph: 8 });
});

test('only those that differ, and they keep their numbers', async () => {
  const root = showList();
  await userEvent.click(page.getByRole('button', { name: '只看有出入的' }));
  expect(root.querySelectorAll('.quotation')).toHaveLength(2);
  await userEvent.click(page.getByRole('button', { name: /对于/ }));
  expect(acts.onReveal).toHaveBeenCalledWith(2);
});

test.each([
  [null, '把这一页逐句和你的文件对照'],
  [{ state: 'traced', quotations: [] }, '这一页没有你文件里的话。'],
  [{ state: 'closed' }, 'Glossa 读不到这一页'],
  [{ state: 'long' }, '这一页太长'],
] as const)('%j is said in a sentence', async (traced, words) => {
  showList({ traced: traced as PageQuotationsProps['traced'] });
  await expect.element(page.getByText(words, { exact: false })).toBeVisible();
});

test('a page is traced on request, and a site by itself', async () => {
  showList({ traced: null });
  await userEvent.click(page.getByRole('button', { name: '追查这一页' }));
  expect(acts.onTrace).toHaveBeenCalledOnce();
  await userEvent.click(page.getByRole('switch', { name: /news\.example/ }));
  expect(acts.onAutomatic).toHaveBeenCalledWith(true);
  showList({ host: '' });
  await expect.element(page.getByRole('switch')).not.toBeInTheDocument();
});

test('the card of a quotation shows page and document, and where else the words stand', async () => {
  const card = { cited: false, citation: null, focus: true, onCite: vi.fn(), onDismiss: vi.fn() };
  show(<QuotationCard quotation={quotations[2]!} {...card} onOpen={acts.onOpen} />);
  const dialog = page.getByRole('dialog', { name: '引文' });
  await expect.element(dialog.getByText('引号里的话被改过：2 处', { exact: false })).toBeVisible();
  expect(dialog.element().querySelectorAll('del')).toHaveLength(2);
  await expect.poll(() => document.activeElement?.getAttribute('role')).toBe('dialog');
  show(<QuotationCard quotation={quotations[0]!} {...card} onOpen={acts.onOpen} />);
  await expect.element(dialog.getByText('一字不差', { exact: false })).toBeVisible();
  await expect.element(dialog.getByText('另一份文件', { exact: false })).toBeVisible();
  await userEvent.click(page.getByRole('button', { name: '原文' }));
  expect(acts.onOpen).toHaveBeenCalledWith({ page: 'document', document: 'd004', paragraph: 8 });
});
