import { afterEach, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { Card } from '../../components/Card.tsx';
import { CardSpeech } from '../../components/CardSpeech.tsx';
import type { CardProps } from '../../components/card-props.ts';
import { MutedNote } from '../../components/MutedNote.tsx';
import type { Language } from '../../lib/questions.ts';
import { card, cited } from './fixtures.ts';
import { clear, show } from './show.tsx';

afterEach(clear);

const acts = {
  onLeaf: vi.fn(),
  onOpen: vi.fn(),
  onCite: vi.fn(),
  onDismiss: vi.fn(),
  onMute: vi.fn(),
  onPart: vi.fn(),
  onPin: vi.fn(),
  onFollow: vi.fn(),
  onSelect: vi.fn(),
  onBack: vi.fn(),
  onSave: vi.fn(),
};

function showCard(more: Partial<CardProps> = {}, language?: Language): HTMLElement {
  const still = { index: 0, part: null, saving: 'idle', cited: false, citation: null } as const;
  return show(<Card card={card} {...still} {...acts} {...more} />, language);
}

test('the card is a dialog named after its term, with the passage and where it stands', async () => {
  showCard();
  const dialog = page.getByRole('dialog', { name: '具身智能' });
  await expect.element(dialog.getByText('组成 · 2 份文件 · 3 处')).toBeVisible();
  await expect.element(dialog.getByRole('mark')).toHaveTextContent('具身智能');
  await expect.element(dialog.getByText('《前瞻布局和发展未来产业》 · 第一 · ¶4 · 2026-01-30')).toBeVisible();
});

test.each([
  ['zh-CN', ['原文', '收藏', '引用', '不再标注', '更多', '下一段']],
  ['en', ['Source', 'Save', 'Cite', 'Unmark', 'More', 'Next passage']],
] as const)('its buttons speak %s', async (language, names) => {
  showCard({}, language);
  for (const name of names)
    await expect.element(page.getByRole('button', { name, exact: true })).toBeVisible();
});

test('leafing stops at both ends', async () => {
  showCard();
  await expect.element(page.getByRole('button', { name: '上一段' })).toBeDisabled();
  await userEvent.click(page.getByRole('button', { name: '下一段' }));
  expect(acts.onLeaf).toHaveBeenCalledWith(1);
  showCard({ index: 2 });
  await expect.element(page.getByText('3 / 3')).toBeVisible();
  await expect.element(page.getByRole('button', { name: '下一段' })).toBeDisabled();
});

test('the source opens the reader at its paragraph', async () => {
  showCard();
  await userEvent.click(page.getByText('《前瞻布局和发展未来产业》', { exact: false }));
  expect(acts.onOpen).toHaveBeenCalledWith({ page: 'document', document: 'd004', paragraph: 4 });
});

test('a citation the clipboard refused is shown selected', async () => {
  showCard({ citation: '“具身智能”（《前瞻》¶4）' });
  const field = page.getByRole('textbox').element() as HTMLTextAreaElement;
  expect(field.value.slice(field.selectionStart, field.selectionEnd)).toBe('“具身智能”（《前瞻》¶4）');
});

test('a long passage scrolls inside, its mark in view', async () => {
  const text = `${'前文。'.repeat(400)}具身智能${'后文。'.repeat(400)}`;
  const root = showCard({ card: { ...card, passages: [cited(1, text, '具身智能')] } });
  const box = root.querySelector('blockquote')!.getBoundingClientRect();
  const mark = root.querySelector('mark')!.getBoundingClientRect();
  expect(box.height).toBeLessThan(240);
  expect(mark.top).toBeGreaterThanOrEqual(box.top);
  expect(mark.bottom).toBeLessThanOrEqual(box.bottom);
});

test('a long title wraps within the card', () => {
  const title = 'A'.repeat(300);
  const passage = cited(1, '具身智能', '具身智能', { citation: { ...card.passages[0]!.citation, title } });
  const root = showCard({ card: { ...card, passages: [passage] } });
  expect(root.querySelector('.card')!.scrollWidth).toBeLessThanOrEqual(372);
});

test('words that look like mark-up stay words (T65)', () => {
  const text = '<img src=x onerror=alert(1)>具身智能<b>粗</b>';
  const root = showCard({ card: { ...card, passages: [cited(1, text, '具身智能')] } });
  expect(root.querySelector('blockquote')!.textContent).toBe(text);
  expect(root.querySelector('blockquote img, blockquote b')).toBeNull();
});

test('the ⋯ menu pins the card and says why the term is marked', async () => {
  showCard();
  await userEvent.click(page.getByRole('button', { name: '更多' }));
  expect(acts.onPart).toHaveBeenCalledWith('menu');
  showCard({ part: 'menu' });
  await userEvent.click(page.getByRole('button', { name: '固定这张卡片' }));
  expect(acts.onPin).toHaveBeenCalledWith(true);
  await userEvent.click(page.getByRole('button', { name: '为什么标注' }));
  expect(acts.onPart).toHaveBeenCalledWith('why');
  showCard({ part: 'why', pinned: true });
  await expect.element(page.getByText('见于 2 份文件，共 3 处')).toBeVisible();
  await expect.element(page.getByText('可信度 87%')).toBeVisible();
  await userEvent.click(page.getByRole('button', { name: '取消固定' }));
  expect(acts.onPin).toHaveBeenLastCalledWith(false);
});

test('of a word of the reader’s own that no document has nothing is counted, and nothing judged', async () => {
  const term = { ...card.term, count: 0, documents: 0 };
  showCard({ card: { ...card, term, passages: [], reasons: ['own'] }, part: 'why' });
  await expect.element(page.getByText('是你自己加的词')).toBeVisible();
  await expect.element(page.getByText('文件里没有说到这个词。')).toBeVisible();
  expect(page.getByRole('dialog').element().textContent).not.toMatch(/可信度|0 份/);
});

test('the ⋯ menu closes at a press beside it', async () => {
  showCard({ part: 'menu' });
  acts.onPart.mockClear();
  await userEvent.click(page.getByRole('heading', { name: '具身智能' }));
  expect(acts.onPart).toHaveBeenCalledWith(null);
});

test.each([
  ['zh-CN', ['这一页', '这个网站', '所有网页'], '取消'],
  ['en', ['This page', 'This site', 'Everywhere'], 'Cancel'],
] as const)('where not to mark is asked in %s', async (language, names, cancel) => {
  const onMute = vi.fn();
  showCard({ part: 'mute', onMute }, language);
  for (const name of names) await userEvent.click(page.getByRole('button', { name, exact: true }));
  expect(onMute.mock.calls).toEqual([['page'], ['site'], ['everywhere']]);
  await userEvent.click(page.getByRole('button', { name: cancel }));
  expect(acts.onPart).toHaveBeenLastCalledWith(null);
});

test('what was muted can be had back at once', async () => {
  const onUndo = vi.fn();
  show(<MutedNote form="具身智能" scope="site" onUndo={onUndo} />);
  await expect.element(page.getByText('这个网站不再标注“具身智能”。', { exact: false })).toBeVisible();
  await userEvent.click(page.getByRole('button', { name: '撤销' }));
  expect(onUndo).toHaveBeenCalledOnce();
});

test('a term of the passage is looked up at a click, and leads back', async () => {
  const start = card.passages[0]!.text.indexOf('量子科技');
  const links = [{ start, end: start + 4, key: 'k量子科技' }];
  showCard({ links, previous: '未来产业' });
  await userEvent.click(page.getByRole('link', { name: '量子科技' }));
  expect(acts.onFollow).toHaveBeenCalledWith('k量子科技');
  await userEvent.click(page.getByRole('button', { name: '回到“未来产业”' }));
  expect(acts.onBack).toHaveBeenCalledOnce();
});

test('a term among selected words is offered to be looked up', async () => {
  const root = showCard();
  getSelection()?.selectAllChildren(root.querySelector('blockquote')!);
  root.querySelector('blockquote')!.dispatchEvent(new PointerEvent('pointerup', { bubbles: true }));
  expect(acts.onSelect).toHaveBeenCalledWith(expect.stringContaining('量子科技'));
  showCard({ selected: { key: 'k量子科技', text: '量子科技' } });
  await userEvent.click(page.getByRole('button', { name: '查“量子科技”' }));
  expect(acts.onFollow).toHaveBeenLastCalledWith('k量子科技');
});

test('a card opened with the keyboard has the focus', async () => {
  showCard({ focus: true });
  await expect.poll(() => document.activeElement?.getAttribute('role')).toBe('dialog');
});

test('a region speaks term and definition, and is silent once the card is gone', async () => {
  show(<CardSpeech card={card} index={0} muted={null} />);
  const spoken = () => page.getByRole('status').element().textContent;
  await expect.poll(spoken).toMatch(/^具身智能。组成：要推动量子科技/);
  show(<CardSpeech card={card} index={0} muted="site" />);
  await expect.poll(spoken).toBe('这个网站不再标注“具身智能”。');
  show(<CardSpeech card={null} index={0} muted={null} />);
  await expect.poll(spoken).toBe('');
});
