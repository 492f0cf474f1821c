import { afterEach, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { CompareChoice } from '../../components/CompareChoice.tsx';
import { Comparison } from '../../components/Comparison.tsx';
import { Conflicts } from '../../components/Conflicts.tsx';
import { NewPhrases } from '../../components/NewPhrases.tsx';
import { CardSets, TermSets } from '../../components/TermSets.tsx';
import { Timeline } from '../../components/Timeline.tsx';
import { conflicts, pairs, sets, timeline } from './insight-fixture.ts';
import { clear, show } from './show.tsx';

afterEach(clear);

const nothing = () => {};

test('a contradiction names both values, both sentences and both sources', async () => {
  show(<Conflicts conflicts={conflicts} />);
  await expect.element(page.getByText('日期不一致：1月31日 与 1月30日')).toBeVisible();
  const links = page.getByRole('link').elements() as HTMLAnchorElement[];
  expect(links.map(({ hash }) => hash)).toEqual(['#/document/d004/2', '#/document/d000/9']);
});

test('sentences stand side by side, each side with its own words underlined', async () => {
  const root = show(<Comparison pairs={pairs} onSave={nothing} />);
  const [left, right] = [...root.querySelectorAll('.compare-cell')];
  expect(left!.querySelector('.diff')!.textContent).toBe('集体学习在（增）北京举行。');
  expect(left!.querySelector('ins')!.textContent).toBe('（增）北京');
  expect(right!.querySelector('ins')!.textContent).toBe('（增）上海');
  for (const [name, count] of [
    ['两边都有（1）', 1],
    ['只在左边（1）', 1],
    ['只在右边（1）', 1],
    ['全部（3）', 3],
  ] as const) {
    await userEvent.click(page.getByText(name));
    expect(root.querySelectorAll('.compare-pair')).toHaveLength(count);
  }
});

function choose(label: string, value: string): void {
  const select = page.getByRole('combobox', { name: label }).element() as HTMLSelectElement;
  select.value = value;
  select.dispatchEvent(new Event('change', { bubbles: true }));
}

test('of three documents any two are chosen, never one twice', () => {
  const documents = ['甲', '乙', '丙'].map((title) => ({ id: title, title }));
  const onChoose = vi.fn();
  show(<CompareChoice documents={documents} left="甲" right="乙" onChoose={onChoose} />);
  choose('左边的文件', '丙');
  expect(onChoose).toHaveBeenLastCalledWith('丙', '乙');
  show(<CompareChoice documents={documents} left="甲" right="丙" onChoose={onChoose} />);
  choose('右边的文件', '甲');
  expect(onChoose).toHaveBeenLastCalledWith('丙', '甲');
});

test('the chart draws periods as bars and days as points, and the table says the same', async () => {
  const root = show(<Timeline entries={timeline} onSave={nothing} />);
  const rows = [...root.querySelectorAll('.timeline-row')];
  expect(rows.map((row) => row.querySelector('.timeline-when')!.textContent)).toEqual([
    '2021–2025“十四五”',
    '2026-01-301月30日',
    '2026-02-11文件日期',
    '没有日期',
  ]);
  expect(rows.map((row) => row.querySelector('rect, circle')?.tagName)).toEqual([
    'rect',
    'circle',
    'circle',
    undefined,
  ]);
  (rows[1]!.querySelector('summary') as HTMLElement).focus();
  await userEvent.keyboard('{Enter}');
  await expect.element(rows[1]!.querySelector<HTMLElement>('.timeline-sentences')).toBeVisible();
  await userEvent.click(page.getByText('表', { exact: true }));
  await expect.element(page.getByRole('table')).toBeVisible();
  expect(root.querySelectorAll('tbody tr')).toHaveLength(timeline.length);
});

test('a card names the set of its term, and its siblings can be looked up', async () => {
  const onFollow = vi.fn();
  show(<CardSets sets={sets} own="具身智能" onFollow={onFollow} />);
  await expect.element(page.getByText('6 项主攻方向之一')).toBeVisible();
  expect(page.getByRole('button').elements()).toHaveLength(4);
  await userEvent.click(page.getByRole('button', { name: '脑机接口' }));
  expect(onFollow).toHaveBeenCalledWith('脑机接口');
  show(<CardSets sets={sets} own="具身智能" />, 'en');
  await expect.element(page.getByText('One of 6: 主攻方向')).toBeVisible();
});

test('a term’s page lists its sets with links', async () => {
  show(<TermSets sets={sets} own="具身智能" />);
  await expect
    .element(page.getByRole('link', { name: '量子科技' }))
    .toHaveAttribute('href', '#/term/%E9%87%8F%E5%AD%90%E7%A7%91%E6%8A%80');
  await expect.element(page.getByRole('link', { name: '具身智能' })).not.toBeInTheDocument();
});

test('what is new is asked for, listed with its sentence, and can be added', async () => {
  const onFind = vi.fn();
  const onAdd = vi.fn();
  const still = { busy: false, problem: null, added: new Set<string>(), onFind, onAdd, onSave: nothing };
  show(<NewPhrases phrases={null} {...still} />);
  await userEvent.click(page.getByRole('button', { name: '找新说法' }));
  expect(onFind).toHaveBeenCalledOnce();
  const phrase = { forms: ['低空经济'], kind: 'concept', count: 3, sentence: '低空经济起飞。' } as const;
  show(<NewPhrases phrases={[{ ...phrase, forms: [...phrase.forms] }]} {...still} />);
  await expect.element(page.getByText('低空经济起飞。')).toBeVisible();
  await userEvent.click(page.getByRole('button', { name: '把“低空经济”收为我的词' }));
  expect(onAdd).toHaveBeenCalledWith(phrase);
});
