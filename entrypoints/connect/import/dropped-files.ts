import { withoutTurnsIn } from '../../../lib/ingest/invisible.ts';
import { batchFiles } from '../../../lib/limits.ts';
import type { NewFile } from './import-start.ts';

/** Files that systems leave in folders and nobody means to read. */
const isLitter = (name: string): boolean => /^(?:\.|~\$|Thumbs\.db$|desktop\.ini$|__MACOSX$)/i.test(name);

/** The folder that a browser saves beside a page, with its scripts, styles and pictures. */
const besidePage = /^(.+?)[_.]files$/i;
const page = /\.(?:x?html?|mht)$/i;

/** The files among those chosen that a reader means. */
export function meantFiles(files: readonly File[]): NewFile[] {
  const pages = new Set(
    files
      .map(pathOf)
      .filter((path) => page.test(path))
      .map((path) => path.replace(page, '')),
  );
  const isMeant = (file: File) => {
    const parts = pathOf(file).split('/');
    const isBeside = (at: number) => {
      const named = besidePage.exec(parts[at]!)?.[1];
      return named !== undefined && pages.has([...parts.slice(0, at), named].join('/'));
    };
    return !parts.some((part, at) => isLitter(part) || (at < parts.length - 1 && isBeside(at)));
  };
  return files.filter(isMeant).map(newFile);
}

const pathOf = ({ name, webkitRelativePath }: File): string => webkitRelativePath || name;

/** Shown as it is, whatever turns its name would make. */
const newFile = (file: File): NewFile => ({ name: withoutTurnsIn(file.name), blob: file });

/**
 * What a drop brings: files, those in folders too, in the order of their paths, one more than `batchFiles` at most; or
 * else a text, under the name given. A link is no document, and says so. To be called in the drop itself: later its
 * items are gone (https://html.spec.whatwg.org/#the-drag-data-store).
 */
export async function droppedFiles(
  drop: Pick<DataTransfer, 'items' | 'getData'>,
  textName: string,
): Promise<NewFile[]> {
  const files = [...drop.items].filter(({ kind }) => kind === 'file');
  const entries = files.map((item) => item.webkitGetAsEntry() ?? item.getAsFile());
  // The first line of the list (https://www.rfc-editor.org/rfc/rfc2483#section-5).
  const link = drop.getData('text/uri-list').match(/^[^#\s].*/m)?.[0];
  const text = drop.getData('text/plain');
  const found = entries.filter((entry) => entry !== null);
  if (found.length > 0) return walk(found);
  if (link !== undefined) return [{ name: link, refused: 'link' }];
  return text.trim() === '' ? [] : [{ name: textName, blob: new Blob([text], { type: 'text/plain' }) }];
}

async function walk(entries: readonly (FileSystemEntry | File)[]): Promise<NewFile[]> {
  const files: NewFile[] = [];
  const open = meantEntries(entries).reverse();
  while (open.length > 0 && files.length <= batchFiles) {
    const entry = open.pop()!;
    if (entry instanceof File) files.push(newFile(entry));
    else await take(entry, files, open);
  }
  return files;
}

/** Of what lies in one folder, or was dropped at once, all but litter and what belongs to a saved page. */
function meantEntries(entries: readonly (FileSystemEntry | File)[]): (FileSystemEntry | File)[] {
  const pages = new Set(
    entries.filter(({ name }) => page.test(name)).map(({ name }) => name.replace(page, '')),
  );
  return entries.filter(({ name }) => !isLitter(name) && !pages.has(besidePage.exec(name)?.[1] ?? ''));
}

/** What cannot be opened, as a link to a file that is gone, is told and keeps nothing else back. */
async function take(
  entry: FileSystemEntry,
  files: NewFile[],
  open: (FileSystemEntry | File)[],
): Promise<void> {
  try {
    if (isDirectory(entry)) open.push(...meantEntries(await children(entry)).reverse());
    else files.push(newFile(await fileOf(entry as FileSystemFileEntry)));
  } catch (error) {
    if (!(error instanceof DOMException)) throw error;
    files.push({ name: entry.name, refused: 'unreadable' });
  }
}

function isDirectory(entry: FileSystemEntry): entry is FileSystemDirectoryEntry {
  return entry.isDirectory;
}

function fileOf(entry: FileSystemFileEntry): Promise<File> {
  return new Promise((resolve, reject) => entry.file(resolve, reject));
}

/** A folder is read in portions until none comes. */
async function children(directory: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = directory.createReader();
  const all: FileSystemEntry[] = [];
  for (;;) {
    const portion = await new Promise<FileSystemEntry[]>((resolve, reject) =>
      reader.readEntries(resolve, reject),
    );
    if (portion.length === 0) return all.sort((a, b) => (a.name < b.name ? -1 : 1));
    all.push(...portion);
  }
}
