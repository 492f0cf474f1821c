import { describe, expect, test } from 'vitest';
import { droppedFiles, meantFiles } from '../../entrypoints/connect/import/dropped-files.ts';
import type { NewFile } from '../../entrypoints/connect/import/import-start.ts';

/** A file or folder as a drop shows it; `null` is one that cannot be opened. */
type Tree = { [name: string]: Tree | string | null };

function entryOf(name: string, inside: Tree | string | null): FileSystemEntry {
  const broken = new DOMException('', 'NotFoundError');
  const isDirectory = typeof inside === 'object' && inside !== null;
  const file = (resolve: (file: File) => void, reject: (error: DOMException) => void) =>
    typeof inside === 'string' ? resolve(new File([inside], name)) : reject(broken);
  const createReader = () => {
    // As browsers do: two at a time, and none at the end.
    const left = Object.entries(inside as Tree).map(([one, more]) => entryOf(one, more));
    return { readEntries: (resolve: (some: FileSystemEntry[]) => void) => resolve(left.splice(0, 2)) };
  };
  return { name, isDirectory, file, createReader } as unknown as FileSystemEntry;
}

function dropOf(tree: Tree): Pick<DataTransfer, 'items' | 'getData'> {
  const items = Object.entries(tree).map(([name, inside]) => ({
    kind: 'file',
    webkitGetAsEntry: () => entryOf(name, inside),
    getAsFile: () => null,
  }));
  return { items: items as unknown as DataTransferItemList, getData: () => '' };
}

const told = (file: NewFile) => ('refused' in file ? `${file.name}: ${file.refused}` : file.name);
const dropped = async (drop: Pick<DataTransfer, 'items' | 'getData'>) =>
  (await droppedFiles(drop, '粘贴的文字.txt')).map(told);

describe('what a drop brings', () => {
  test('files in folders in folders, by their paths, and none of what systems leave there', async () => {
    const tree = {
      卷: {
        '5.txt': '五',
        '1.txt': '一',
        '2': { '3.txt': '三', 空: {} },
        '.DS_Store': 'x',
        __MACOSX: { '._1.txt': 'x' },
      },
      'z.txt': '四',
      '~$a.docx': 'x',
      'Thumbs.db': 'x',
    };
    expect(await dropped(dropOf(tree))).toEqual(['1.txt', '3.txt', '5.txt', 'z.txt']);
  });

  test('what a browser saved beside a page is not brought, a folder that is only called so is', async () => {
    const tree = {
      '新闻.html': '<p>',
      新闻_files: { 'a.js': 'x', 'b.css': 'x' },
      卷: { 'p.htm': '<p>', 'p.files': { 'c.js': 'x' } },
      my_files: { '甲.txt': '一' },
    };
    expect(await dropped(dropOf(tree))).toEqual(['新闻.html', 'p.htm', '甲.txt']);
  });

  test('a name that turns the direction of what follows turns nothing', async () => {
    expect(await dropped(dropOf({ 'a\u202etxt.exe': '一' }))).toEqual(['a\u200btxt.exe']);
  });

  test('an empty folder brings nothing', async () => {
    expect(await dropped(dropOf({ 空: { 更空: {} } }))).toEqual([]);
  });

  test('what cannot be opened says so, and keeps nothing else back', async () => {
    expect(await dropped(dropOf({ 'a.txt': '一', 'gone.txt': null, 'z.txt': '二' }))).toEqual([
      'a.txt',
      'gone.txt: unreadable',
      'z.txt',
    ]);
  });

  test('text dragged here is a text; white space is none', async () => {
    const drop = new DataTransfer();
    drop.setData('text/plain', '未来产业');
    expect(await dropped(drop)).toEqual(['粘贴的文字.txt']);
    const [file] = await droppedFiles(drop, 'x.txt');
    expect(await (file as { blob: Blob }).blob.text()).toBe('未来产业');
    const blank = new DataTransfer();
    blank.setData('text/plain', ' \n');
    expect(await dropped(blank)).toEqual([]);
  });

  test('a link is none, whatever text comes with it', async () => {
    const drop = new DataTransfer();
    drop.setData('text/uri-list', '# a list\r\nhttps://news.example/a\r\n');
    drop.setData('text/plain', 'https://news.example/a');
    expect(await dropped(drop)).toEqual(['https://news.example/a: link']);
  });

  test('a file that no folder of the reader’s holds', async () => {
    const drop = new DataTransfer();
    drop.items.add(new File(['x'], 'a.png'));
    drop.setData('text/uri-list', 'https://news.example/a.png');
    expect(await dropped(drop)).toEqual(['a.png']);
  });
});

test('of a folder that was chosen, hidden files and what lies in hidden folders stay out', () => {
  const fileAt = (path: string) => {
    const file = new File(['x'], path.slice(path.lastIndexOf('/') + 1));
    Object.defineProperty(file, 'webkitRelativePath', { value: path });
    return file;
  };
  const files = ['卷/甲.txt', '卷/.git/config', '卷/.DS_Store', '卷/乙.txt'].map(fileAt);
  expect(meantFiles(files).map(told)).toEqual(['甲.txt', '乙.txt']);
  const saved = ['卷/p.html', '卷/p_files/a.js', '卷/q_files/丙.txt'].map(fileAt);
  expect(meantFiles(saved).map(told)).toEqual(['p.html', '丙.txt']);
});
