import { afterEach, expect, test } from 'vitest';
import { BackupExport } from '../../components/BackupExport.tsx';
import { BackupImport } from '../../components/BackupImport.tsx';
import { BackupNotice } from '../../components/BackupNotice.tsx';
import { BackupRestore } from '../../components/BackupRestore.tsx';
import type { Safety } from '../../lib/questions/backup.ts';
import { atRest, clear, show } from './show.tsx';

afterEach(clear);

const buttonOf = (root: HTMLElement, words: string) =>
  [...root.querySelectorAll('button')].find((button) => button.textContent?.includes(words))!;

const offer = {
  ...{ fileName: '<img src=x>.glossa', madeAt: 1_790_000_000_000, version: '0.1.0', older: false },
  counts: { documents: 3, passages: 90, highlights: 130, edits: 0 },
  highlights: 120,
  here: { documents: 2, highlights: 15 },
  merged: { newDocuments: 2, added: 110, changed: 4, known: 6 },
};

test('a backup shows what it would change, and is restored only then (T40)', async () => {
  const asked: string[] = [];
  const nothing = { busy: false, message: null, progress: null, onFile: () => {}, onCancel: () => {} };
  const root = show(<BackupRestore {...nothing} offer={offer} onRestore={(mode) => asked.push(mode)} />);
  const cells = () => [...root.querySelectorAll('tbody td')].map((cell) => cell.textContent);
  expect(root.querySelector('img')).toBeNull();
  expect(root.textContent).toContain('<img src=x>.glossa');
  expect(cells()).toEqual(['2', '3', '4', '15', '120', '125']);
  expect(root.textContent).toContain('新增 110，更新 4，已有 6');
  buttonOf(root, '合并进来').click();
  root.querySelectorAll<HTMLInputElement>('.segment input')[1]!.click();
  await expect.poll(cells).toEqual(['2', '3', '3', '15', '120', '120']);
  buttonOf(root, '替换现在的').click();
  expect(asked).toEqual(['merge', 'replace']);
});

test('the same file can be chosen twice', () => {
  const files: string[] = [];
  const nothing = { busy: false, offer: null, message: null, onImport: () => {}, onCancel: () => {} };
  const root = show(<BackupImport {...nothing} onFile={({ name }) => files.push(name)} />);
  const input = root.querySelector('input')!;
  for (let time = 0; time < 2; time += 1) {
    const given = new DataTransfer();
    given.items.add(new File(['x'], 'a.csv'));
    input.files = given.files;
    input.dispatchEvent(new Event('change', { bubbles: true }));
    expect(input.value).toBe('');
  }
  expect(files).toEqual(['a.csv', 'a.csv']);
});

test('highlights leave by page and by term', async () => {
  const asked: unknown[] = [];
  const root = show(
    <BackupExport
      pages={[{ url: 'https://a.example/', title: '题', count: 2 }]}
      terms={[{ key: 'ai', form: 'AI', count: 1 }]}
      count={3}
      busy={false}
      onExport={(...wish) => asked.push(wish)}
    />,
  );
  const [scope, form] = root.querySelectorAll('select');
  const choose = async (select: HTMLSelectElement, index: number) => {
    select.selectedIndex = index;
    select.dispatchEvent(new Event('change', { bubbles: true }));
    await atRest();
  };
  buttonOf(root, '导出').click();
  await choose(scope!, 1);
  await choose(form!, 2);
  buttonOf(root, '导出').click();
  await choose(scope!, 2);
  buttonOf(root, '导出').click();
  expect(asked).toEqual([
    ['markdown', { of: 'all' }],
    ['csv', { of: 'page', url: 'https://a.example/' }],
    ['csv', { of: 'term', term: 'ai' }],
  ]);
});

const calm: Safety = { unopened: false, loss: null, restored: null, reminder: null, fileBackupAt: null };
const backup = { highlights: 214, madeAt: 1_790_000_000_000 };

test.each<[string, Partial<Safety>, string[], string[]]>([
  ['nothing', {}, [], []],
  [
    'a loss that a backup makes good',
    { loss: { highlights: 214, titles: ['某文件'], backup } },
    ['少了 214 条高亮', '有 214 条高亮', '某文件'],
    ['恢复', '从文件恢复', '不恢复'],
  ],
  [
    'a loss without a backup',
    { loss: { highlights: 3, titles: [], backup: null } },
    ['少了 3 条高亮', '没有自动备份'],
    ['从文件恢复', '不恢复'],
  ],
  [
    'a loss of documents alone',
    { loss: { highlights: 0, titles: ['某文件'], backup } },
    ['保存的数据丢了。', '某文件'],
    ['从文件恢复', '不恢复'],
  ],
  ['what came back', { restored: { highlights: 214, titles: [] } }, ['已恢复 214 条高亮'], ['知道了']],
  [
    'that a file is due',
    { reminder: { highlights: 23, since: null } },
    ['23 条高亮还没有备份到文件'],
    ['去备份', '以后再说'],
  ],
])('the notice says %s', (_, safety, words, buttons) => {
  const acts = { onRecover: () => {}, onForgo: () => {}, onRead: () => {}, onOpen: () => {} };
  const root = show(<BackupNotice safety={{ ...calm, ...safety }} busy={false} {...acts} />);
  for (const part of words) expect(root.textContent).toContain(part);
  expect([...root.querySelectorAll('button')].map((button) => button.textContent)).toEqual(buttons);
});
