/** `npm run zip`: builds and packs what the stores are given, the same bytes each time. */
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { buildPackage } from './build-package.ts';
import { filesIn } from './files-in.ts';
import { giveUp, say } from './say.ts';
import { sourceFiles } from './source-files.ts';
import { zipFiles } from './zip-files.ts';

const { name, version } = JSON.parse(readFileSync('package.json', 'utf8'));

function write(kind: string, bytes: Uint8Array): void {
  const path = `.output/${name}-${version}-${kind}.zip`;
  writeFileSync(path, bytes);
  say(`${path}  ${bytes.length} bytes  sha256 ${createHash('sha256').update(bytes).digest('hex')}`);
}

async function pack(): Promise<void> {
  for (const [browser, kind] of [
    ['chromium', 'chrome'],
    ['firefox', 'firefox'],
  ] as const) {
    await buildPackage('store', browser);
    const folder = `.output/${kind}-mv3`;
    write(kind, zipFiles(folder, filesIn(folder)));
  }
  // Mozilla builds the package itself to compare.
  write('sources', zipFiles('.', sourceFiles()));
}

pack().catch(giveUp);
