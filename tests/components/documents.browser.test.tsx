import { afterEach, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { DocumentList } from '../../components/DocumentList.tsx';
import { ImportPanel } from '../../components/ImportPanel.tsx';
import { ImportWays } from '../../components/ImportWays.tsx';
import type { ImportView } from '../../components/import-view.ts';
import type { FileOutcome } from '../../lib/importing/outcome.ts';
import type { DocumentSummary } from '../../lib/questions/documents.ts';
import { source } from './document-fixture.ts';
import { clear, show } from './show.tsx';

afterEach(clear);

const own: DocumentSummary = {
  document: { ...source, id: 'own', title: '数据流通条例', builtIn: false, articles: [] },
  ...{ passages: 7, terms: 14, on: true, marked: true, removedAt: null, addedAt: 5 },
};
const builtIn: DocumentSummary = { ...own, document: source, addedAt: 9 };
const acts = { onChange: vi.fn(), onRemove: vi.fn(), onRestore: vi.fn() };

test('a document can be switched, kept from web pages, corrected and removed', async () => {
  const root = show(<DocumentList documents={[builtIn, own]} {...acts} />);
  expect([...root.querySelectorAll('.document-title')].map((link) => link.textContent)).toEqual([
    '数据流通条例',
    source.title,
  ]);
  expect(root.textContent).toContain('网页能看出');
  const entry = page.getByRole('group', { name: '《数据流通条例》的操作' });
  await userEvent.click(entry.getByRole('switch', { name: '启用' }));
  expect(acts.onChange).toHaveBeenLastCalledWith('own', { on: false });
  await userEvent.click(entry.getByRole('switch', { name: '在网页上标注' }));
  expect(acts.onChange).toHaveBeenLastCalledWith('own', { marked: false });
  await userEvent.click(entry.getByRole('button', { name: '改信息' }));
  await userEvent.fill(page.getByLabelText('标题'), '数据条例');
  await userEvent.fill(page.getByLabelText('发布者'), '');
  await userEvent.click(page.getByRole('button', { name: '保存' }));
  expect(acts.onChange).toHaveBeenLastCalledWith('own', { title: '数据条例', issuer: null, date: null });
  await userEvent.click(entry.getByRole('button', { name: '移除' }));
  expect(acts.onRemove).toHaveBeenLastCalledWith('own');
});

test('a library without documents says what to do, and lets removed ones come back', async () => {
  const root = show(<DocumentList documents={[{ ...builtIn, removedAt: 1 }]} {...acts} />);
  expect(root.textContent).toContain('文库是空的');
  await userEvent.click(page.getByRole('button', { name: `恢复 · ${source.title}` }));
  expect(acts.onRestore).toHaveBeenLastCalledWith(source.id);
});

test('among many documents one can be sought; all come as the reader scrolls', async () => {
  const many = Array.from({ length: 100 }, (_, at) => ({
    ...own,
    document: { ...own.document, id: `d${at}`, title: `第${at}号文件` },
  }));
  const root = show(<DocumentList documents={many} {...acts} />);
  const drawn = () => root.querySelectorAll('.document-entry').length;
  expect(drawn()).toBeLessThan(100);
  const scrolled = () => {
    scrollTo(0, document.documentElement.scrollHeight);
    return drawn();
  };
  await expect.poll(scrolled).toBe(100);
  await userEvent.fill(page.getByRole('searchbox'), '第17号');
  await expect.poll(drawn).toBe(1);
});

const imported: FileOutcome = {
  ...{
    kind: 'imported',
    document: 'own',
    title: '数据流通条例',
    passages: 7,
    notes: [],
    slips: [],
    earlier: null,
  },
  repairs: [
    {
      kind: 'lines',
      made: true,
      count: 3,
      examples: [{ before: '断\n行', after: '断行', span: { start: 0, end: 3 } }],
    },
  ],
};

function panel(outcomes: FileOutcome[], view: Partial<ImportView> = {}) {
  const spies = {
    onCancel: vi.fn(),
    onClear: vi.fn(),
    onAgain: vi.fn(),
    onReplace: vi.fn(),
    compare: vi.fn(),
  };
  const entries = outcomes.map((outcome, key) => ({ key, name: `${key}.txt`, choices: {}, outcome }));
  const root = show(
    <ImportPanel
      {...{ entries, progress: null, indexing: false, notice: null, since: 0, fresh: 0 }}
      {...view}
      {...spies}
    />,
  );
  return { root, ...spies };
}

test('an import tells how far it has come, and can be cancelled', async () => {
  const progress = { done: 2, files: 8, stage: 'derive', name: '三.pdf', share: 0.5 } as const;
  const { root, onCancel } = panel([], {
    progress,
    entries: [{ key: 1, name: '三.pdf', choices: {}, outcome: null }],
  });
  expect(root.querySelector('progress')?.value).toBe(2.5);
  expect(root.textContent).toContain('正在添加：3 / 8');
  expect(root.textContent).toContain('三.pdf');
  await userEvent.click(page.getByRole('button', { name: '取消' }));
  expect(onCancel).toHaveBeenCalledOnce();
});

test('a file not read says why, before those that were', () => {
  const { root } = panel([imported, { kind: 'refused', code: 'large', parts: [100, 20] }]);
  expect([...root.querySelectorAll('.import-mark')].map((mark) => mark.textContent)).toEqual([
    '未添加',
    '已添加',
  ]);
  expect(root.textContent).toContain('文件有 100 MB，超过 20 MB 的上限');
});

test('a full disk is told with what is needed and what is left, where the browser says so (T31)', () => {
  const { root } = panel([
    { kind: 'refused', code: 'full', parts: [42, 3] },
    { kind: 'refused', code: 'full', parts: [] },
  ]);
  const told = [...root.querySelectorAll('.import-result > p')].map((line) => line.textContent);
  expect(told[0]).toBe('空间不够：至少需要 42 MB，只剩 3 MB。文库没有变化，请腾出空间后再试。');
  expect(told[1]).not.toContain('MB');
});

test('an encoding that was certain is named, and nothing to look at', () => {
  const notes = [{ code: 'encoding' as const, parts: ['gb18030'] }];
  const { root } = panel([{ ...imported, notes }]);
  expect(root.querySelector('.import-mark')?.textContent).toBe('已添加');
  expect(root.querySelector('[role=status]')?.textContent).toBe('已添加 1 份');
});

test('a repair can be switched off, which reads the file again', async () => {
  const { root, onAgain } = panel([imported]);
  root.querySelector('details')!.open = true;
  await userEvent.click(page.getByRole('switch', { name: '连接断行' }));
  expect(onAgain).toHaveBeenCalledWith(0, { repairs: { lines: false }, again: true });
});

test('an encoding is chosen by what can be read', async () => {
  const candidates = [
    { encoding: 'gb18030', preview: '发展' },
    { encoding: 'big5', preview: '楷桯' },
  ];
  const { onAgain } = panel([{ kind: 'encoding', candidates }]);
  await userEvent.click(page.getByRole('button', { name: '用这种 · 简体中文 · gb18030' }));
  expect(onAgain).toHaveBeenCalledWith(0, { encoding: 'gb18030' });
});

test('a newer version is compared and takes the place of the old', async () => {
  const earlier = { document: 'old', title: '数据流通条例', date: '2026-03-01' };
  const { root, onReplace, compare } = panel([{ ...imported, earlier }]);
  compare.mockResolvedValue([
    { kind: 'reworded', before: '建立责任制度。', after: '建立健全责任制度。' },
    { kind: 'added', before: '', after: '第六条 施行。' },
  ]);
  await userEvent.click(page.getByRole('button', { name: '对照' }));
  await expect.poll(() => root.textContent).toContain('改写 1 段 · 新增 1 段');
  expect([...root.querySelectorAll('.version-changes ins')].map((word) => word.textContent)).toEqual([
    '健全',
    '第六条 施行。',
  ]);
  await userEvent.click(page.getByRole('button', { name: '用新的替换' }));
  expect(onReplace).toHaveBeenCalledWith('old');
});

test('text is pasted under a title of its own', async () => {
  const onPaste = vi.fn();
  show(<ImportWays onFiles={vi.fn()} onPaste={onPaste} />);
  await userEvent.click(page.getByRole('button', { name: '粘贴文字' }));
  await userEvent.fill(page.getByLabelText('标题（可不填）'), '摘录');
  await userEvent.fill(page.getByLabelText('文字', { exact: true }), '未来产业。');
  await userEvent.click(page.getByRole('button', { name: '添加', exact: true }));
  expect(onPaste).toHaveBeenCalledWith('摘录', '未来产业。');
});
