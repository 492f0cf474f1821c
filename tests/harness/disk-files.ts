import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll } from 'vitest';

/** A folder for the tests of a suite, which is cleared away after them. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'glossa-'));
  // A browser that was killed may still write there.
  afterAll(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));
  return folder;
}

/** Writes a file at a path within a folder, and the folders on the way; gives back its full path. */
export function fileIn(folder: string, path: string, content: string | Uint8Array): string {
  const file = join(folder, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, content);
  return file;
}
