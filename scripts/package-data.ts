import { globSync } from 'node:fs';
import { join } from 'node:path';
import type { ResolvedPublicFile, Wxt } from 'wxt';

/** Folders of `data/` that travel in the package byte for byte, under the same names at its root. */
const packaged = ['documents', 'lexicon'];

/** Build hook: adds the built-in documents and the lexicon to the files that WXT copies. */
export function packageData(wxt: Wxt, files: ResolvedPublicFile[]): void {
  const data = join(wxt.config.root, 'data');
  for (const entry of globSync(`{${packaged.join(',')}}/**`, { cwd: data, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const absoluteSrc = join(entry.parentPath, entry.name);
    files.push({ absoluteSrc, relativeDest: absoluteSrc.slice(data.length + 1).replaceAll('\\', '/') });
  }
}
