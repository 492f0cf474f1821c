import { globSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** The files below a folder, relative to it, with `/` everywhere. */
export function filesIn(folder: string, patterns: string | string[] = '**'): string[] {
  return globSync(patterns, { cwd: folder })
    .filter((path) => statSync(join(folder, path)).isFile())
    .map((path) => path.replaceAll('\\', '/'));
}
