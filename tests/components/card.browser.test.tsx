import { afterEach, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { Card } from '../../components/Card.tsx';
import type { CardProps } from '../../components/card-props.ts';
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
  onExplain: vi.fn(),
  onSave: vi.fn(),
};

function showCard(more: Partial<CardProps> = {}, language?: Language): HTMLElement {
  const still = { index: 0, explained: false, saving: 'idle', cited: false, citation: null } as const;
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
  ['zh-CN', ['原文', '收藏', '引用', '不再标注', '为什么标注', '下一段']],
  ['en', ['Source', 'Save', 'Cite', 'Unmark', 'Why is this marked?', 'Next passage']],
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

test('words that look like mark-up stay words', () => {
  const text = '<img src=x onerror=alert(1)>具身智能<b>粗</b>';
  const root = showCard({ card: { ...card, passages: [cited(1, text, '具身智能')] } });
  expect(root.querySelector('blockquote')!.textContent).toBe(text);
  expect(root.querySelector('blockquote img, blockquote b')).toBeNull();
});
