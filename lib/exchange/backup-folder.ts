/**
 * Automatic backups in the origin private file system (https://fs.spec.whatwg.org/), which is no part of IndexedDB and
 * which content scripts cannot reach. Each is a file of its own with the next number in its name: a clock may be set
 * back, and a write that breaks off harms none of those before.
 */
import { BackupError, type BackupHeader } from './backup.ts';
import { readBackupHeader } from './read-backup.ts';

/** Why it was made: after changes, or before a restoration. */
export type BackupKind = 'changes' | 'before';

/** A backup that is there, as its first line tells. */
export interface KeptBackup {
  /** Its file, by which it is asked for. */
  name: string;
  kind: BackupKind;
  number: number;
  header: BackupHeader;
}

const pattern = /^(changes|before)-(\d{1,12})\.glossa$/;

/** How many of each kind are kept. */
const generations: Record<BackupKind, number> = { changes: 2, before: 1 };

/** The folder of automatic backups. */
export async function openBackupFolder(): Promise<FileSystemDirectoryHandle> {
  const root = await navigator.storage.getDirectory();
  return root.getDirectoryHandle('backups', { create: true });
}

/** Every backup that can be read, newest first; `schema` is the number of our database's. */
export async function listBackups(folder: FileSystemDirectoryHandle, schema: number): Promise<KeptBackup[]> {
  const kept: KeptBackup[] = [];
  for (const { name, kind, number } of await listNames(folder)) {
    const header = await headerOf(await fileOf(folder, name), schema);
    if (header) kept.push({ name, kind, number, header });
  }
  return kept;
}

/** Adds a backup; the oldest of its kind goes once the new one is whole. */
export async function addBackup(
  folder: FileSystemDirectoryHandle,
  kind: BackupKind,
  file: Blob,
): Promise<void> {
  const before = await listNames(folder);
  const name = `${kind}-${(before[0]?.number ?? 0) + 1}.glossa`;
  const handle = await folder.getFileHandle(name, { create: true });
  const writing = await handle.createWritable();
  await writing.write(file);
  await writing.close();
  const old = before.filter((one) => one.kind === kind).slice(generations[kind] - 1);
  for (const one of old) await folder.removeEntry(one.name);
}

/** A backup's file, by its name; null where there is none. */
export async function readKeptBackup(folder: FileSystemDirectoryHandle, name: string): Promise<Blob | null> {
  const known = await listNames(folder);
  return known.some((one) => one.name === name) ? fileOf(folder, name) : null;
}

async function listNames(folder: FileSystemDirectoryHandle) {
  const found: { name: string; kind: BackupKind; number: number }[] = [];
  for await (const name of folder.keys()) {
    const [, kind, number] = pattern.exec(name) ?? [];
    if (kind) found.push({ name, kind: kind as BackupKind, number: Number(number) });
  }
  return found.toSorted((a, b) => b.number - a.number);
}

async function fileOf(folder: FileSystemDirectoryHandle, name: string): Promise<File> {
  return (await folder.getFileHandle(name)).getFile();
}

/** Null where the file is damaged: the one before it still stands. */
async function headerOf(file: Blob, schema: number): Promise<BackupHeader | null> {
  try {
    return await readBackupHeader(file, schema);
  } catch (error) {
    if (error instanceof BackupError) return null;
    throw error;
  }
}
