import { batchFiles } from '../../../lib/limits.ts';

/** Files that systems leave in folders and nobody means to read. */
const isLitter = (name: string): boolean => /^(?:\.|~\$|Thumbs\.db$|desktop\.ini$|__MACOSX$)/i.test(name);

/** The files among those chosen that a reader means. */
export function meantFiles(files: readonly File[]): File[] {
  return files.filter(
    ({ name, webkitRelativePath }) => ![name, ...webkitRelativePath.split('/')].some(isLitter),
  );
}

/**
 * The files of a drop, those in folders too, in the order of their paths; one more than `batchFiles` at most. To be
 * called in the drop itself: later its items are gone (https://html.spec.whatwg.org/#the-drag-data-store).
 */
export function droppedFiles({ items }: DataTransfer): Promise<File[]> {
  const entries = [...items].map((item) => item.webkitGetAsEntry()).filter((entry) => entry !== null);
  return walk(entries);
}

async function walk(entries: readonly FileSystemEntry[]): Promise<File[]> {
  const files: File[] = [];
  const open = [...entries].reverse();
  while (open.length > 0 && files.length <= batchFiles) {
    const entry = open.pop()!;
    if (isLitter(entry.name)) continue;
    if (isDirectory(entry)) open.push(...(await children(entry)).reverse());
    else files.push(await fileOf(entry as FileSystemFileEntry));
  }
  return files;
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
