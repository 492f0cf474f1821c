import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Zippable, zipSync } from 'fflate';

/** The first that a zip can state; it keeps no time zone, so the local one must be meant. */
const time = new Date(1980, 0, 1);

/**
 * Packs files of a folder so that equal files make equal bytes: in order of name, without their times or rights, by a
 * compressor that comes with the packages instead of the machine.
 */
export function zipFiles(folder: string, paths: readonly string[]): Uint8Array {
  const files: Zippable = {};
  for (const path of paths.toSorted()) files[path] = readFileSync(join(folder, path));
  return zipSync(files, { level: 9, mtime: time });
}
